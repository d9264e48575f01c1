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
package io.github.camelchatwoot.running;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A registered webhook on a server that does not sign yet. */
class UnsignedWebhookTest extends RunningCamel {

    private final int port = FreePort.freePort();

    private void register(String login, String options) throws Exception {
        chatwoot.version("4.11.2");
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        camel.addService(server);
        String uri =
                "chatwoot:webhook?path=/chatwoot&register=account&events=contact_created&publicUrl=RAW(http://%s127.0.0.1:%d/chatwoot)%s"
                        .formatted(login, port, options);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri).to("mock:events");
                    }
                });
        start("chatwoot:createContact");
    }

    @Test
    void takesDeliveriesByUserAndPassword() throws Exception {
        register("camel:s3same@", "&username=camel&password=s3same");
        MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
        events.expectedMessageCount(1);
        send("chatwoot:createContact", Map.of("name", "Jane"));
        events.assertIsSatisfied();
    }

    @Test
    void elseRefusesToStartAndSaysWhatToDo() {
        assertThat(catchThrowable(() -> register("", "")))
                .hasStackTraceContaining(
                        "register: Chatwoot tells no secret, as before 4.12.0 for accounts")
                .hasStackTraceContaining("give username and password");
    }
}
