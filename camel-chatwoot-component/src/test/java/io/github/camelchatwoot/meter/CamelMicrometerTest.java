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
package io.github.camelchatwoot.meter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.micrometer.eventnotifier.MicrometerExchangeEventNotifier;
import org.apache.camel.component.micrometer.messagehistory.MicrometerMessageHistoryFactory;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel's own meters of our endpoints say which operation, and nothing of the rest of the URI. */
class CamelMicrometerTest {

    private final RecordingServer server = new RecordingServer();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
        server.close();
    }

    @Test
    void tellTheOperationAndNoIdNoTextAndNoToken() throws Exception {
        start(new MicrometerExchangeEventNotifier());

        assertThat(endpointNames())
                .contains(
                        "chatwoot://sendMessage",
                        "chatwoot://getContact",
                        "chatwoot://createContact");
        assertThat(everyTag())
                .noneMatch(
                        text ->
                                text.contains("4242")
                                        || text.contains("Hello")
                                        || text.contains("Ann")
                                        || text.contains("secret-token"));
    }

    /** A user may ask for whole URIs: ids and texts are in them then, tokens are not. */
    @Test
    void tellNoTokenEvenIfWholeUrisAreWanted() throws Exception {
        MicrometerExchangeEventNotifier whole = new MicrometerExchangeEventNotifier();
        whole.setBaseEndpointURI(false);
        start(whole);

        assertThat(endpointNames()).anyMatch(name -> name.contains("4242"));
        assertThat(everyTag()).noneMatch(text -> text.contains("secret-token"));
    }

    /** One meter for a dynamic endpoint, however many messages go through it. */
    @Test
    void countADynamicEndpointOnce() throws Exception {
        start(new MicrometerExchangeEventNotifier());

        assertThat(
                        registry.find("camel.exchange.event.notifier")
                                .tag("endpointName", "chatwoot://createContact")
                                .timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.count()).isEqualTo(2));
    }

    private void start(MicrometerExchangeEventNotifier notifier) throws Exception {
        camel.getRegistry().bind("metricsRegistry", registry);
        camel.addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
        camel.setMessageHistoryFactory(new MicrometerMessageHistoryFactory());
        camel.getManagementStrategy().addEventNotifier(notifier);
        camel.getComponent("chatwoot", ChatwootComponent.class)
                .getConfiguration()
                .setBaseUrl(server.url());
        camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration().setAccountId(1L);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .to(
                                        "chatwoot:sendMessage?conversationId=4242&content=Hello ${body}&accessToken=secret-token-1&hmacToken=RAW(secret-token-2)")
                                .to(
                                        "chatwoot:getContact?contactId=${header.contact}&botAccessToken=secret-token-3&accessToken=secret-token-1")
                                .setBody(constant("Ann"))
                                .toD(
                                        "chatwoot:createContact?name=${body}&accessToken=secret-token-1&platformAccessToken=secret-token-4");
                    }
                });
        camel.start();
        for (int contact : List.of(42421, 42422)) {
            camel.createFluentProducerTemplate()
                    .to("direct:start")
                    .withHeader("contact", contact)
                    .withBody("Ann" + contact)
                    .request();
        }
        assertThat(server.requests()).hasSize(6);
    }

    private Set<String> endpointNames() {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getTag("endpointName"))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    private Set<String> everyTag() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getValue)
                .collect(Collectors.toSet());
    }
}
