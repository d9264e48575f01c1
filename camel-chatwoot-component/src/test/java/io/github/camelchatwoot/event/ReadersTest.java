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
package io.github.camelchatwoot.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelchatwoot.event.EventSamples.NOW;
import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.changed;
import static io.github.camelchatwoot.event.EventSamples.conversation;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadersTest {

    @Test
    void aMessageIsTheSameByWebhookWebsocketAndRest() {
        ChatwootEvent byWebhook = webhook("message_created", message());
        ChatwootEvent byWebsocket = cable("message.created", pushed());
        ChatwootEvent byRest =
                RestEvents.of("message_created", pushed(), 1, EventSource.CATCH_UP, NOW);
        assertThat(byWebhook.ids()).isEqualTo(new EventIds(1L, 5L, 84L, 27L, 253L));
        assertThat(byWebhook.actor()).isEqualTo(new Actor("contact", 84L, "Jane"));
        assertThat(byWebhook.sameAs(byWebsocket)).isTrue();
        assertThat(byWebhook.sameAs(byRest)).isTrue();
        assertThat(byRest.ids()).isEqualTo(byWebhook.ids());
    }

    @ParameterizedTest
    @CsvSource({
        "conversation.typing_on, conversation_typing_on",
        "contact.merged, contact_merged",
        "assignee.changed, assignee_changed",
        "first.reply.created, first_reply_created",
        "user:logout, user_logout",
        "something.new, something_new"
    })
    void namesOfTheWebsocketAreSpeltAsInWebhooks(String name, String expected) {
        Map<String, Object> data =
                map("id", 1, "conversation_id", 5, "conversation", conversation(), "user", null);
        assertThat(cable(name, data).name()).isEqualTo(expected);
    }

    @Test
    void theTimeIsThePayloadsOrElseTheReceipt() {
        assertThat(webhook("message_created", message()).time())
                .isEqualTo(Instant.parse("2026-11-21T12:58:01.712Z"));
        assertThat(webhook("message_updated", message()).time()).isEqualTo(NOW);
        assertThat(webhook("message_updated", message()).statedTime()).isNull();
        assertThat(
                        webhook(
                                        "conversation_status_changed",
                                        conversation(
                                                "updated_at", new BigDecimal("1795265881.7683")))
                                .time())
                .isEqualTo(Instant.parse("2026-11-21T12:58:01.768300Z"));
    }

    @Test
    void anUpdateHappenedWhenItsOwnPairSaysAndNotWhenTheStateWasRead() {
        ChatwootEvent event =
                EventSamples.updated(
                        "updated_at", "2026-11-21T12:58:06.243Z", "2026-11-21T12:58:06.357Z");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-21T12:58:06.357Z"));
    }

    @Test
    void whoWroteAnUpdatedMessageIsNotTakenForWhoUpdatedIt() {
        assertThat(webhook("message_updated", message()).actor()).isNull();
        assertThat(
                        cable("message.updated", pushed("performer", map("id", 20, "type", "user")))
                                .actor())
                .isEqualTo(new Actor("user", 20L, null));
    }

    @Test
    void aWidgetThatWasOpenedNamesItsContactInboxAndConversation() {
        ChatwootEvent event =
                webhook(
                        "webwidget_triggered",
                        map(
                                "id", 94,
                                "contact", map("id", 84, "name", "Jane"),
                                "inbox", map("id", 27, "name", "Web"),
                                "account", map("id", 1),
                                "current_conversation", conversation(),
                                "event_info", map("referer", "https://acme.example")));
        assertThat(event.ids()).isEqualTo(new EventIds(1L, 5L, 84L, 27L, null));
        assertThat(event.conversation().status()).isEqualTo("open");
    }

    @Test
    void aNewAccountIsItsOwnAccount() {
        ChatwootEvent event =
                webhook("account_created", map("id", 9, "name", "Acme", "users", List.of()));
        assertThat(event.accountId()).isEqualTo(9);
    }

    @Test
    void anEventOfANewerServerIsReadAsFarAsItGoes() {
        ChatwootEvent event = webhook("agent_added", map("account", map("id", 3)));
        assertThat(event.accountId()).isEqualTo(3);
        assertThat(event.subject()).isEqualTo(EventSubject.OTHER);
    }

    @Test
    void noiseIsNoChange() {
        ChatwootEvent event =
                EventSamples.updated(
                        "cached_label_list",
                        null,
                        "",
                        "display_id",
                        null,
                        5,
                        "custom_attributes",
                        null,
                        Map.of(),
                        "priority",
                        null,
                        "high");
        assertThat(event.changedFields())
                .isEqualTo(Map.of("priority", new ChangedField(null, "high")));
    }

    @Test
    void anEventNeverShowsItsPayloadAsText() {
        assertThat(webhook("message_created", message("content", "my password")).toString())
                .doesNotContain("password")
                .contains("message_created")
                .contains("253");
    }

    @Test
    void whatIsNoEventIsRefusedInOneSentence() {
        refused(List.of(), "A webhook's body is a list where an object with 'event' is expected");
        refused(
                map("id", 1),
                "A webhook's body: 'event' is missing where an event's name is expected");
        refused(
                map("event", "message_created", "id", "7", "conversation_id", 5),
                "message_created: 'id' is text where a whole number is expected");
        refused(
                map("event", "message_created", "id", 7),
                "message_created: 'conversation_id' is missing where a whole number is expected");
        refused(
                map("event", "conversation_updated"),
                "conversation_updated: 'id' is missing where a whole number is expected");
        refused(
                map("event", "contact_updated", "id", 7, "changed_attributes", "all"),
                "contact_updated: 'changed_attributes' is text where a list is expected");
        refused(
                map("event", "contact_updated", "id", 7, "changed_attributes", List.of("name")),
                "contact_updated: 'changed_attributes' is text where an object is expected");
        refused(
                map("event", "conversation_created", "id", 7, "created_at", "yesterday"),
                "conversation_created: 'created_at' is text where a time is expected");
        refused(
                map("event", "conversation_created", "id", 7, "created_at", new BigDecimal("1e99")),
                "conversation_created: 'created_at' is a number where a time is expected");
        refused(
                conversation("event", "conversation_updated", "labels", 5),
                "conversation_updated: 'labels' is a number where a list is expected");
    }

    private static void refused(Object body, String sentence) {
        assertThatThrownBy(() -> WebhookEvents.read(body, null, NOW))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(sentence);
    }

    @Test
    void whatIsNoFrameIsRefusedInOneSentence() {
        assertThatThrownBy(() -> CableEvents.read(1795265876, NOW))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(
                        "A frame's message is a number where an object with 'event' and 'data' is expected");
        assertThatThrownBy(() -> CableEvents.read(map("data", map()), NOW))
                .hasMessage(
                        "A frame's message: 'event' is missing where an event's name is expected");
        assertThatThrownBy(
                        () ->
                                CableEvents.read(
                                        map(
                                                "event",
                                                "message.updated",
                                                "data",
                                                pushed(
                                                        "previous_changes",
                                                        map("status", List.of("sent")))),
                                        NOW))
                .hasMessage(
                        "message_updated: previous_changes.status has 1 values where before and after are expected");
    }

    @Test
    void eventsCannotBeChangedAfterwards() {
        ChatwootEvent event = EventSamples.updated("priority", null, "high");
        assertThatThrownBy(() -> event.changes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> event.changedFields().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(changed("a", 1, 2)).hasSize(1);
    }
}
