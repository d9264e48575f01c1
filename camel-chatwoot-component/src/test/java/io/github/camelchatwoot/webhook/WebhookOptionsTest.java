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
package io.github.camelchatwoot.webhook;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookOptionsTest extends WebhookRoutes {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    path=/a                                  | chatwoot:webhook: secret is needed, or anybody could send events
                    secret=x                                 | chatwoot:webhook: path is needed and begins with /, such as path=/chatwoot
                    path=/a&username=u                       | chatwoot:webhook: username and password go together
                    path=/a&secret=x&events=message_creatd   | chatwoot:webhook: events: there is no event 'message_creatd'
                    path=/a&secret=x&reply=later             | chatwoot:webhook: reply: 'later' is not one of received, processed
                    path=/a&secret=x&publicUrl=http://x      | chatwoot:webhook: publicUrl and unregister are for register
                    path=/a&register=account                 | chatwoot:webhook: publicUrl is needed for register
                    path=/a&secret=x&evnts=message_created   | chatwoot:webhook: there is no option 'evnts'; the nearest are events
                    """)
    void whatCantWorkIsRefusedAtStart(String options, String sentence) {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:webhook?" + options))
                .hasStackTraceContaining(sentence);
    }

    @Test
    void itIsNotForSending() {
        assertThatThrownBy(
                        () ->
                                camel.getEndpoint("chatwoot:webhook?path=/a&insecure=true")
                                        .createProducer())
                .hasMessage("chatwoot:webhook is for from(...), not for to(...)");
    }

    @Test
    void anOperationIsNotForReceiving() {
        assertThatThrownBy(() -> route("chatwoot:sendMessage"))
                .hasMessageContaining("chatwoot:sendMessage is for to(...), not for from(...)");
    }

    @Test
    void aPathIsTakenOnlyOnce() throws Exception {
        route("one", "chatwoot:webhook?path=/a&insecure=true", e -> {});
        assertThatThrownBy(
                        () ->
                                camel.addRoutes(
                                        new RouteBuilder() {
                                            @Override
                                            public void configure() {
                                                from("chatwoot:webhook?path=/a&insecure=true&lanes=2")
                                                        .routeId("two")
                                                        .log("${body}");
                                            }
                                        }))
                .hasStackTraceContaining(
                        "the route one listens at /a already; give each its own path");
    }

    @Test
    void aNameMayBeAFilterHereAndAParameterThere() throws Exception {
        route(
                "chatwoot:webhook?path=/a&insecure=true&private=false&inboxId=1&messageType=incoming");
        assertThat(camel.getEndpoint("chatwoot:sendMessage?private=true&messageType=outgoing"))
                .isNotNull();
    }
}
