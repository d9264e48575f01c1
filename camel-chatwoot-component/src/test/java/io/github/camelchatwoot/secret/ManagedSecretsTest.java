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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.fixture.FreePort;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Every secret there is, everywhere it can be configured, and nobody who manages Camel sees it. */
class ManagedSecretsTest {

    /** All begin so, and have their place as the second word. */
    private static final Pattern SECRET = Pattern.compile("hush-[a-z]+");

    private final RecordingServer server = new RecordingServer();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    /**
     * @param written how a URI says the secret of this name
     */
    private void start(UnaryOperator<String> written) throws Exception {
        server.answers(200, "[]");
        MainHttpServer http = new MainHttpServer();
        http.setHost("127.0.0.1");
        http.setPort(FreePort.freePort());
        camel.addService(http);
        camel.getPropertiesComponent()
                .addPropertiesFunction(new Vault(ManagedSecretsTest::literally));
        ChatwootComponent chatwoot = camel.getComponent("chatwoot", ChatwootComponent.class);
        ChatwootConfiguration options = chatwoot.getConfiguration();
        options.setBaseUrl(server.url());
        options.setAccountId(1L);
        options.setAccessToken("hush-componentuser");
        options.setBotAccessToken("hush-componentbot");
        options.setPlatformAccessToken("hush-componentplatform");
        options.setHmacToken("hush-componenthmac");
        ChatwootConnection sales = new ChatwootConnection();
        sales.setBaseUrl(server.url());
        sales.setAccountId(2L);
        sales.setAccessToken("hush-connectionuser");
        sales.setHmacToken("hush-connectionhmac");
        chatwoot.setConnections(Map.of("sales", sales));
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .to("chatwoot:getContact?contactId=7")
                                .to(
                                        "chatwoot:getContact?contactId=7&accessToken=%s&botAccessToken=%s&platformAccessToken=%s&hmacToken=%s"
                                                .formatted(
                                                        written.apply("uriuser"),
                                                        written.apply("uribot"),
                                                        written.apply("uriplatform"),
                                                        written.apply("urihmac")))
                                .to("chatwoot:getContact?contactId=7&connection=sales")
                                .to(
                                        "chatwoot:clientGetContact?inboxIdentifier=in&contactIdentifier=8&identifierHash=%s"
                                                .formatted(written.apply("hash")));
                        from("chatwoot:webhook?path=/hook&kind=account&secret=%s&username=%s&password=%s"
                                        .formatted(
                                                written.apply("secret"),
                                                written.apply("user"),
                                                written.apply("password")))
                                .to("mock:webhook");
                        from("chatwoot:websocket?pubsubToken=%s&accountId=1"
                                        .formatted(written.apply("pubsub")))
                                .to("mock:websocket");
                        from("chatwoot:listInboxes?accessToken=%s&initialDelay=0"
                                        .formatted(written.apply("polling")))
                                .to("mock:poll");
                    }
                });
        camel.start();
        camel.createFluentProducerTemplate().to("direct:start").send();
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.close();
    }

    private static String literally(String name) {
        return "hush-" + name;
    }

    private static String asPlaceholder(String name) {
        return "{{vault:" + name + "}}";
    }

    private static void assertSilent(List<String> shown) {
        assertThat(shown)
                .isNotEmpty()
                .filteredOn(line -> SECRET.matcher(line).find())
                .extracting(ManagedSecretsTest::around)
                .isEmpty();
    }

    /** So much that a failure can be read. */
    private static String around(String line) {
        Matcher secret = SECRET.matcher(line);
        return secret.find()
                ? line.substring(0, Math.min(60, line.length()))
                        + " ... "
                        + line.substring(Math.max(0, secret.start() - 60), secret.end())
                : line;
    }

    @Test
    void noAttributeOfAnyBeanOfJmx() throws Exception {
        start(ManagedSecretsTest::literally);
        MBeanServer jmx = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        List<String> shown = new ArrayList<>();
        for (ObjectName name : beans(jmx)) {
            shown.add(name.toString());
            for (MBeanAttributeInfo attribute : jmx.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    shown.add(
                            name
                                    + " "
                                    + attribute.getName()
                                    + " "
                                    + value(jmx, name, attribute.getName()));
                }
            }
        }
        assertThat(shown)
                .anyMatch(line -> line.contains("ServerAddress " + server.url()))
                .anyMatch(line -> line.contains("RefusedDeliveries 0"));
        assertSilent(shown);
    }

    private Set<ObjectName> beans(MBeanServer jmx) throws Exception {
        return jmx.queryNames(
                new ObjectName("org.apache.camel:context=" + camel.getManagementName() + ",*"),
                null);
    }

    private static Object value(MBeanServer jmx, ObjectName name, String attribute) {
        try {
            Object value = jmx.getAttribute(name, attribute);
            return value instanceof Object[] several ? List.of(several) : value;
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** Camel dumps routes as they were written: with placeholders these stay what they are. */
    @Test
    void noOperationThatDumpsRoutesOrListsEndpointsIfTheyArePlaceholders() throws Exception {
        start(ManagedSecretsTest::asPlaceholder);
        MBeanServer jmx = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        List<String> shown = new ArrayList<>();
        for (ObjectName name : beans(jmx)) {
            for (var operation : jmx.getMBeanInfo(name).getOperations()) {
                if (operation.getSignature().length == 0
                        && operation
                                .getName()
                                .matches("(?i)(dump|list|inspect|browse|inform|statis).*")) {
                    shown.add(
                            name
                                    + " "
                                    + operation.getName()
                                    + " "
                                    + answer(jmx, name, operation.getName()));
                }
            }
        }
        assertThat(shown)
                .anyMatch(line -> line.contains("dumpRoutesAsXml") && line.contains("<route "))
                .anyMatch(line -> line.contains("dumpRoutesAsYaml") && line.contains("- route:"))
                .anyMatch(line -> line.contains("listEndpoints") && line.contains("getContact"));
        assertSilent(shown);
    }

    private static Object answer(MBeanServer jmx, ObjectName name, String operation) {
        try {
            return jmx.invoke(name, operation, null, null);
        } catch (Exception e) {
            return e + " " + e.getCause();
        }
    }

    @Test
    void noNameOfAThreadAndNoText() throws Exception {
        start(ManagedSecretsTest::literally);
        List<String> shown = new ArrayList<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> shown.add(thread.getName()));
        for (Endpoint endpoint : camel.getEndpoints()) {
            shown.add(endpoint.toString());
        }
        for (Route route : camel.getRoutes()) {
            shown.add(route + " " + route.getConsumer() + " " + route.getEndpoint());
        }
        ChatwootComponent chatwoot = camel.getComponent("chatwoot", ChatwootComponent.class);
        shown.add(chatwoot + " " + chatwoot.getConfiguration() + " " + chatwoot.getConnections());
        assertSilent(shown);
    }

    @Test
    void noHealthCheck() throws Exception {
        start(ManagedSecretsTest::literally);
        List<String> shown = new ArrayList<>();
        for (Route route : camel.getRoutes()) {
            if (route.getConsumer() instanceof HealthCheckAware aware
                    && aware.getHealthCheck() != null) {
                HealthCheck.Result result = aware.getHealthCheck().call();
                shown.add(
                        aware.getHealthCheck().getId()
                                + " "
                                + result.getMessage()
                                + " "
                                + result.getDetails()
                                + " "
                                + result.getError());
            }
        }
        assertSilent(shown);
    }
}
