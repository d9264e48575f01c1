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
package io.github.camelchatwoot.builder;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.WebhookOptions;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerBuildersTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aRouteStartsFromWhatTheBuilderSays() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(Chatwoot.webhook()
                                        .path("/chatwoot")
                                        .secret("old & 100%", "new")
                                        .events("message_created", "message_updated")
                                        .isPrivate(false)
                                        .reply("processed")
                                        .replyTimeout(2_000)
                                        .lanes(3))
                                .autoStartup(false)
                                .to("log:events");
                    }
                });
        context.start();
        ChatwootEndpoint endpoint = (ChatwootEndpoint) context.getRoutes().get(0).getEndpoint();

        assertThat(endpoint.getWebhookOptions().getPath()).isEqualTo("/chatwoot");
        assertThat(endpoint.getWebhookOptions().getSecret()).isEqualTo("old & 100%,new");
        assertThat(endpoint.getWebhookOptions().getReply())
                .isEqualTo(WebhookOptions.Reply.PROCESSED);
        assertThat(endpoint.getWebhookOptions().getReplyTimeout()).isEqualTo(2_000);
        assertThat(endpoint.getEventOptions().getEvents())
                .isEqualTo("message_created,message_updated");
        assertThat(endpoint.getEventOptions().getPrivate()).isFalse();
        assertThat(endpoint.getEventOptions().getLanes()).isEqualTo(3);
    }

    @Test
    void secretsAreNotShown() {
        assertThat(Chatwoot.webhook().path("/in").secret("hidden1").password("hidden2"))
                .asString()
                .contains("/in")
                .doesNotContain("hidden");
    }

    static List<String> consumers() {
        return Operations.consumers();
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void noOptionOfCallsCanBeSetOnConsumers(String consumer) throws Exception {
        Set<String> setters = setters(consumer);

        assertThat(setters).doesNotContainAnyElementsOf(labelled("producer"));
        assertThat(setters).doesNotContain("conversationId", "content");
    }

    @Test
    void everyOptionOfConsumersHasASetterWhereItBelongsAndNoCallHasOne() throws Exception {
        Set<String> setters = new TreeSet<>(setters("listMessages"));
        for (String consumer : Operations.consumers()) {
            setters.addAll(setters(consumer));
        }

        assertThat(setters).containsAll(labelled("consumer"));
        assertThat(names(OperationBuilder.class))
                .containsAll(labelled("producer"))
                .doesNotContainAnyElementsOf(labelled("consumer"));
    }

    private static Set<String> setters(String operation) throws Exception {
        return names(Chatwoot.class.getMethod(operation).getReturnType());
    }

    private static Set<String> names(Class<?> builder) {
        return Stream.of(builder.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    /** Of the classes with options that the endpoint has, by the names of the builders. */
    private static Set<String> labelled(String side) {
        return Stream.of(ChatwootEndpoint.class.getDeclaredFields())
                .map(field -> field.getType())
                .filter(type -> type.isAnnotationPresent(UriParams.class))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(UriParam.class))
                .filter(field -> field.getAnnotation(UriParam.class).label().contains(side))
                .map(field -> field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
