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

import java.util.List;
import java.util.Map;

import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An API inbox makes a failed message of every answer but 200. */
class ApiInboxTest extends WebhookRoutes {

    private Map<String, Object> inbox;
    private long conversation;

    private void failing(String kind) throws Exception {
        listening(
                kind + "&reply=processed",
                exchange -> {
                    throw new IllegalStateException("Always fails");
                });
    }

    private void listening(String options, Processor processor) throws Exception {
        inbox = apiInbox(url("/inbox"));
        conversation = conversation(id(inbox));
        route(
                "events",
                "chatwoot:webhook?path=/inbox&events=message_*&secret=%s%s"
                        .formatted(inbox.get("secret"), options),
                processor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kind=inbox"})
    void theCustomersMessageIsNeverMarkedBecauseTheRouteFails(String kind) throws Exception {
        failing(kind);
        incoming(conversation, "Hello");
        idle();

        assertThat(messageStatus()).isEqualTo("sent");
        assertThat(answers()).containsExactly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kind=inbox"})
    void theCustomersMessageIsNeverMarkedBecauseTheRouteIsSuspended(String kind) throws Exception {
        listening(kind, exchange -> {});
        camel.getRouteController().suspendRoute("events");
        incoming(conversation, "Hello");
        idle();

        assertThat(messageStatus()).isEqualTo("sent");
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kind=inbox"})
    void aMessageThatGoesOutIsMarkedAndItsMarkIsNotToldAsAFailure(String kind) throws Exception {
        failing(kind);
        outgoing();

        assertThat(messageStatus()).isEqualTo("failed");
        assertThat(answers()).containsExactly(500, 200);
    }

    @Test
    void aSuspendedRouteMarksAMessageThatGoesOut() throws Exception {
        listening("&kind=inbox", exchange -> {});
        camel.getRouteController().suspendRoute("events");
        outgoing();

        assertThat(messageStatus()).isEqualTo("failed");
        assertThat(answers()).containsExactly(429, 200);
    }

    private void outgoing() {
        call("sendMessage", "conversationId", conversation, "content", "Your order is here");
        idle();
    }

    private List<Integer> answers() {
        return chatwoot.deliveries().all().stream()
                .filter(delivery -> delivery.event().startsWith("message_"))
                .flatMap(delivery -> delivery.attempts().stream())
                .map(attempt -> attempt.status())
                .toList();
    }

    private String messageStatus() {
        List<Map<String, Object>> messages = call("listMessages", "conversationId", conversation);
        return (String)
                messages.stream()
                        .filter(message -> !Integer.valueOf(2).equals(message.get("message_type")))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .get("status");
    }
}
