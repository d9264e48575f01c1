/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.docs;

import java.util.List;
import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java routes of the pages do what their pages say. */
class JavaRoutesTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ListeningServer server = new ListeningServer();

    @BeforeEach
    void start() throws Exception {
        context.disableJMX();
        context.getPropertiesComponent().addPropertiesFunction(new Environment());
        MainHttpServer http = new MainHttpServer();
        http.setPort(0);
        context.addService(http);
        ConfigurationRoutes.configure(context);
        var options = context.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(server.url());
        options.setAccessToken("person");
        context.addRoutes(new ReadmeRoutes());
        context.addRoutes(new AnswersRoutes());
        context.addRoutes(new ParametersRoutes());
        context.addRoutes(new ErrorsRoutes());
        context.addRoutes(new WebhookPageRoutes());
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    @Test
    void readmeTellsTheCustomerAndResolves() {
        send("direct:order-shipped", Map.of("id", 42, "customer", "Jane"));

        assertThat(server.sent())
                .containsExactly(
                        "POST /api/v1/accounts/1/conversations/42/messages {\"content\":\"Hi Jane, it is on its way.\"}",
                        "POST /api/v1/accounts/1/conversations/42/toggle_status {\"status\":\"resolved\"}");
    }

    @Test
    void contactIsGreetedByTheNameOfItsType() {
        server.willAnswer(List.of("{\"payload\": {\"id\": 7, \"name\": \"Jane\"}}"));

        send("direct:greet", 7);

        assertThat(server.sent())
                .containsExactly(
                        "GET /api/v1/accounts/1/contacts/7",
                        "POST /api/v1/accounts/1/conversations/42/messages {\"content\":\"Hello Jane\"}");
    }

    @Test
    void headerChoosesTheFields() {
        send("direct:chosen-fields", null);

        assertThat(server.sent())
                .containsExactly(
                        "PUT /api/v1/accounts/1/contacts/7 {\"email\":\"jane@acme.example\"}");
    }

    @Test
    void buildersTakeTextAndExpressions() {
        send("direct:refund", Map.of("id", 42, "contact", 7, "order", 5, "customer", "Jane"));

        assertThat(server.sent())
                .containsExactly(
                        "POST /api/v1/accounts/1/conversations/42/messages {\"content\":\"Fish & chips: 100% refunded, Jane\"}",
                        "PUT /api/v1/accounts/1/contacts/7 {\"custom_attributes\":{\"refunded\":5}}");
    }

    @Test
    void refusedFieldsAreKnownToTheHandler() {
        server.willAnswer(
                List.of("422 {\"message\": \"Email is invalid\", \"attributes\": [\"email\"]}"));

        var exchange =
                context.createFluentProducerTemplate()
                        .to("direct:import")
                        .withBody(Map.of("email", "none"))
                        .send();

        assertThat(exchange.getMessage().getHeader("refusedFields")).isEqualTo(List.of("email"));
    }

    @Test
    void webhookListens() {
        assertThat(context.getEndpoints())
                .extracting(Endpoint::getEndpointUri)
                .anyMatch(uri -> uri.startsWith("platform-http:///chatwoot"));
    }

    /** In which everything is set. */
    private static final class Environment implements PropertiesFunction {
        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String name) {
            return "value";
        }
    }

    private void send(String route, Object body) {
        context.createProducerTemplate().sendBody(route, body);
    }
}
