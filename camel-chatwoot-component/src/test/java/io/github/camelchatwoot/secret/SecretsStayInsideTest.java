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
package io.github.camelchatwoot.secret;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.fixture.CapturedLog;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens are in no log line, message, toString or JMX attribute. */
class SecretsStayInsideTest extends ChatwootRoutes {

    private static final Map<String, String> SECRETS =
            Map.of(
                    "accessToken", "secretuser1",
                    "botAccessToken", "secretbot2",
                    "platformAccessToken", "secretplatform3",
                    "hmacToken", "secrethmac4");

    private void configure(ChatwootConfiguration options) {
        options.setBaseUrl(server.url());
        options.setAccountId(1L);
        options.setAccessToken(SECRETS.get("accessToken"));
        options.setBotAccessToken(SECRETS.get("botAccessToken"));
        options.setPlatformAccessToken(SECRETS.get("platformAccessToken"));
        options.setHmacToken(SECRETS.get("hmacToken"));
    }

    private static String uriWithSecrets(String operation) {
        StringBuilder uri = new StringBuilder("chatwoot:" + operation);
        SECRETS.forEach(
                (name, value) ->
                        uri.append('&').append(name).append("=RAW(").append(value).append(')'));
        return uri.toString();
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContain(SECRETS.values());
    }

    @Test
    void inNoLogLineFromStartToFailure() throws Exception {
        try (CapturedLog log = CapturedLog.ofAll();
                DefaultCamelContext own = new DefaultCamelContext()) {
            own.disableJMX();
            configure(chatwoot(own).getConfiguration());
            own.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:good").to("chatwoot:getContact?contactId=7");
                            from("direct:bot")
                                    .to("chatwoot:sendMessage?as=bot&conversationId=7&content=Hi");
                            from("direct:platform").to("chatwoot:platformGetUser?userId=7");
                            from("direct:client")
                                    .to(
                                            "chatwoot:clientCreateContact?inboxIdentifier=abc&identifier=ann");
                            from("direct:refused").to("chatwoot:getContact?contactId=${body}");
                        }
                    });
            own.start();
            for (int status : new int[] {200, 401, 404, 422, 500}) {
                server.answers(status, "{\"error\": \"no\"}");
                for (String route : List.of("good", "bot", "platform", "client", "refused")) {
                    Exchange exchange =
                            own.createFluentProducerTemplate()
                                    .to("direct:" + route)
                                    .withBody("x")
                                    .send();
                    if (exchange.getException() != null) {
                        assertSilent(stackTrace(exchange.getException()));
                    }
                }
            }
            own.stop();
            assertThat(server.requests()).hasSizeGreaterThan(19);
            assertThat(log.lines())
                    .hasSizeGreaterThan(100)
                    .filteredOn(line -> tells(line) && !isWireLog(line))
                    .isEmpty();
        }
    }

    @Test
    void inNoLogLineOfOursWhenTheyStandInTheUri() {
        try (CapturedLog log = CapturedLog.ofAll()) {
            javaRoute(uriWithSecrets("getContact?contactId=7"));
            send("direct:start", null);
            assertThat(log.lines())
                    .hasSizeGreaterThan(20)
                    // at TRACE Camel itself shows the URI with which it is asked for an endpoint
                    .filteredOn(line -> !line.matches("(?s)org\\.apache\\.camel\\.\\S+ TRACE .*"))
                    .filteredOn(line -> tells(line) && !isWireLog(line))
                    .isEmpty();
        }
    }

    @Test
    void inNoRefusalAtStart() {
        for (String operation :
                List.of("getContact?contactId=x", "getContact?contct=7", "getContact?pages=all")) {
            Throwable thrown =
                    org.assertj.core.api.Assertions.catchThrowable(
                            () -> camel.getEndpoint(uriWithSecrets(operation)));
            assertThat(thrown).isNotNull();
            assertSilent(stackTrace(thrown));
        }
    }

    @Test
    void inNoRefusalOfATokenThatIsNone() {
        Throwable thrown =
                org.assertj.core.api.Assertions.catchThrowable(
                        () ->
                                camel.getEndpoint(
                                        "chatwoot:getContact?accessToken=RAW(secretuser1 and more)"));
        assertThat(thrown).isNotNull();
        assertSilent(stackTrace(thrown));
    }

    @Test
    void inNoToString() {
        configure(options());
        Endpoint endpoint = camel.getEndpoint("chatwoot:getContact?contactId=7");
        Endpoint inUri = camel.getEndpoint(uriWithSecrets("getContact?contactId=7"));
        ChatwootConnection connection = new ChatwootConnection();
        connection.setAccessToken(SECRETS.get("accessToken"));
        connection.setBotAccessToken(SECRETS.get("botAccessToken"));
        connection.setPlatformAccessToken(SECRETS.get("platformAccessToken"));
        connection.setHmacToken(SECRETS.get("hmacToken"));
        assertSilent(endpoint.toString() + inUri + options() + connection + chatwoot(camel));
        assertSilent(endpoint.getEndpointUri() + endpoint.getEndpointKey());
        assertSilent(URISupport.sanitizeUri(inUri.getEndpointUri()));
        assertThat(inUri.getEndpointUri()).contains(SECRETS.get("accessToken"));
    }

    /**
     * Camel masks options by name; what an object holds it shows, so that must not be in the URI.
     */
    @Test
    void inNoUriIfAnObjectTakesItFromAnExpression() {
        camel.getPropertiesComponent().addInitialProperty("telegram.token", "secretuser1");
        String uri =
                "chatwoot:createInbox?name=Shop&channel=RAW({\"bot_token\": \"${properties:telegram.token}\"})";
        assertThat(sent(uri, null).json())
                .containsEntry("channel", Map.of("bot_token", "secretuser1"));
        Endpoint endpoint = camel.getEndpoint(uri);
        assertSilent(endpoint + endpoint.getEndpointUri());
    }

    @Test
    void inNoAttributeOfJmx() throws Exception {
        try (DefaultCamelContext own = new DefaultCamelContext()) {
            configure(chatwoot(own).getConfiguration());
            own.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:start")
                                    .to(uriWithSecrets("getContact?contactId=7"))
                                    .to("chatwoot:getContact?contactId=7");
                        }
                    });
            own.start();
            MBeanServer jmx = own.getManagementStrategy().getManagementAgent().getMBeanServer();
            Set<ObjectName> names =
                    jmx.queryNames(
                            new ObjectName(
                                    "org.apache.camel:context=" + own.getManagementName() + ",*"),
                            null);
            List<String> shown = new ArrayList<>();
            for (ObjectName name : names) {
                shown.add(name.toString());
                for (MBeanAttributeInfo attribute : jmx.getMBeanInfo(name).getAttributes()) {
                    if (attribute.isReadable()) {
                        shown.add(
                                name
                                        + " "
                                        + attribute.getName()
                                        + " "
                                        + value(jmx, name, attribute));
                    }
                }
            }
            assertThat(shown)
                    .anyMatch(line -> line.contains("getContact"))
                    .filteredOn(SecretsStayInsideTest::tells)
                    .isEmpty();
            assertThat(shown).anyMatch(line -> line.endsWith("OperationName getContact"));
        }
    }

    private static Object value(MBeanServer jmx, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return jmx.getAttribute(name, attribute.getName());
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static boolean tells(String text) {
        return SECRETS.values().stream().anyMatch(text::contains);
    }

    /** Two loggers of HttpClient show every byte and every header, whoever sends them. */
    private static boolean isWireLog(String line) {
        return line.startsWith("org.apache.hc.client5.http.wire ")
                || line.startsWith("org.apache.hc.client5.http.headers ");
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
