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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.event.EventSamples.assignedTo;
import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.contact;
import static io.github.camelchatwoot.event.EventSamples.conversation;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pair;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.updated;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

class EventMemoryTest {

    private final EventMemory memory = EventMemory.bounded(100);

    private ChatwootEvent recalled(String name, Map<String, Object> data) {
        return passed(cable(name, data));
    }

    private ChatwootEvent passed(ChatwootEvent event) {
        ChatwootEvent recalled = memory.recall(event).orElseThrow();
        memory.remember(recalled);
        return recalled;
    }

    private static ChatwootEvent read(Object... pairs) {
        return RestEvents.of(
                "conversation_updated",
                conversation(pairs),
                EventSamples.ACCOUNT,
                EventSource.CATCH_UP,
                EventSamples.NOW);
    }

    private static ChatwootEvent updatedAt(String time, String field, Object from, Object to) {
        return updated(field, from, to, "updated_at", "2026-11-21T12:00:00Z", time);
    }

    private static final double LATER = 1795266000.0;
    private static final String BEFORE_LATER = "2026-11-21T12:59:30.000Z";

    @Test
    void whatACatchUpToldIsNotToldAgainByALateWebhook() {
        passed(webhook("conversation_created", conversation()));
        assertThat(passed(read("status", "resolved", "updated_at", LATER)).changes())
                .containsExactly(Change.RESOLVED);
        assertThat(memory.recall(updatedAt(BEFORE_LATER, "status", "open", "resolved"))).isEmpty();
    }

    @Test
    void whatALostWebhookWouldHaveToldIsToldByTheCatchUp() {
        passed(webhook("conversation_created", conversation()));
        // the payload shows the label already, but its own event never arrives
        passed(
                webhook(
                        "conversation_updated",
                        conversation(
                                "labels", List.of("vip"),
                                "priority", "high",
                                "changed_attributes",
                                        EventSamples.changed("priority", null, "high"))));
        assertThat(
                        passed(
                                        read(
                                                "labels",
                                                List.of("vip"),
                                                "priority",
                                                "high",
                                                "updated_at",
                                                LATER))
                                .changes())
                .containsExactly(Change.LABEL_ADDED);
    }

    @Test
    void webhooksOutOfOrderAreAllToldAndTheLastStateStays() {
        passed(webhook("conversation_created", conversation()));
        assertThat(
                        passed(updatedAt("2026-11-21T12:58:31Z", "status", "resolved", "open"))
                                .changes())
                .containsExactly(Change.REOPENED);
        assertThat(
                        passed(updatedAt("2026-11-21T12:58:30Z", "status", "open", "resolved"))
                                .changes())
                .containsExactly(Change.RESOLVED);
        assertThat(passed(read("updated_at", LATER)).changes()).isEmpty();
    }

    @Test
    void theSameChangeByASecondWebhookIsKnown() {
        passed(webhook("conversation_created", conversation()));
        passed(updatedAt(BEFORE_LATER, "status", "open", "resolved"));
        assertThat(memory.recall(updatedAt(BEFORE_LATER, "status", "open", "resolved"))).isEmpty();
    }

    @Test
    void anEventThatFailedTellsItsChangesAgain() {
        passed(webhook("conversation_created", conversation()));
        ChatwootEvent event = updatedAt(BEFORE_LATER, "status", "open", "resolved");
        assertThat(memory.recall(event)).isPresent();
        assertThat(memory.recall(event).orElseThrow().changes()).containsExactly(Change.RESOLVED);
    }

    @Test
    void aFailureThatACatchUpToldIsNotToldAgainByALateFrame() {
        recalled("message.created", pushed());
        Map<String, Object> failed = pushed("status", "failed");
        ChatwootEvent read =
                RestEvents.of("message_updated", failed, 1, EventSource.CATCH_UP, EventSamples.NOW);
        assertThat(passed(read).changes()).containsExactly(Change.MESSAGE_FAILED);
        failed.put("previous_changes", map("status", pair("sent", "failed")));
        assertThat(recalled("message.updated", failed).changes()).isEmpty();
    }

    @Test
    void oneChangeIsToldByOneEventAlthoughThreeFramesComeOfIt() {
        recalled("conversation.created", conversation());
        Map<String, Object> assigned = conversation("meta", assignedTo("User", 7));
        assertThat(recalled("assignee.changed", assigned).changes()).isEmpty();
        assertThat(recalled("conversation.updated", assigned).changes())
                .containsExactly(Change.ASSIGNED);
        assertThat(recalled("conversation.status_changed", assigned).changes()).isEmpty();
    }

    @Test
    void anOlderStateThatComesLateChangesNothing() {
        recalled("conversation.created", conversation());
        recalled(
                "conversation.updated",
                conversation("status", "resolved", "updated_at", 1795265902.1));
        assertThat(
                        recalled("conversation.updated", conversation("updated_at", 1795265901.9))
                                .changes())
                .isEmpty();
        assertThat(
                        recalled(
                                        "conversation.updated",
                                        conversation("status", "open", "updated_at", 1795265903.0))
                                .changes())
                .containsExactly(Change.REOPENED);
    }

    @Test
    void aPersonAfterABotIsOneAssignment() {
        recalled("conversation.created", conversation("meta", assignedTo("AgentBot", 3)));
        ChatwootEvent event =
                recalled("conversation.updated", conversation("meta", assignedTo("User", 3)));
        assertThat(event.changes()).containsExactly(Change.ASSIGNED);
        assertThat(event.changedFields()).containsOnlyKeys("assignee_id", "assignee_agent_bot_id");
    }

    @Test
    void labelsInAnotherOrderAreTheSame() {
        recalled("conversation.created", conversation("labels", List.of("a", "b")));
        ChatwootEvent event =
                recalled("conversation.updated", conversation("labels", List.of("b", "a")));
        assertThat(event.changedFields()).isEmpty();
    }

    @Test
    void aMessageOfTheWebsocketGetsItsConversationAndContact() {
        recalled("conversation.created", conversation("status", "pending"));
        ChatwootEvent event =
                recalled("message.created", pushed("sender", map("id", 20, "type", "user")));
        assertThat(event.conversation().status()).isEqualTo("pending");
        assertThat(event.contactId()).isEqualTo(84);
    }

    @Test
    void whatALateNewMessageAlreadyShowsIsStillToldByItsUpdate() {
        Map<String, Object> failed = message("content_attributes", map("external_error", "503"));
        passed(webhook("message_created", failed));
        assertThat(passed(webhook("message_updated", failed)).changes())
                .containsExactly(Change.MESSAGE_FAILED);
    }

    @Test
    void aRetryThatFailsAgainIsASecondFailure() {
        Map<String, Object> failed = message("content_attributes", map("external_error", "503"));
        Map<String, Object> retried = message("content_attributes", map("external_error", null));
        passed(webhook("message_created", message()));
        assertThat(passed(webhook("message_updated", failed)).changes()).hasSize(1);
        assertThat(passed(webhook("message_updated", retried)).changes()).isEmpty();
        assertThat(passed(webhook("message_updated", failed)).changes()).hasSize(1);
    }

    @Test
    void theTextThatWebhooksRewriteIsNoEdit() {
        passed(webhook("message_created", message("content", "Rate us https://x/survey")));
        ChatwootEvent event =
                passed(
                        RestEvents.of(
                                "message_updated",
                                pushed("content", "Rate us"),
                                1,
                                EventSource.CATCH_UP,
                                EventSamples.NOW));
        assertThat(event.changedFields()).isEmpty();
    }

    @Test
    void aSecondAnswerToASurveyIsAnAnswerToo() {
        Map<String, Object> four = map("csat_survey_response", map("rating", 4));
        Map<String, Object> five = map("csat_survey_response", map("rating", 5));
        ChatwootEvent event =
                recalled(
                        "message.updated",
                        pushed(
                                "content_type", "input_csat",
                                "content_attributes", map("submitted_values", five),
                                "previous_changes",
                                        map(
                                                "content_attributes",
                                                pair(
                                                        map("submitted_values", four),
                                                        map("submitted_values", five)))));
        assertThat(event.changes()).containsExactly(Change.CSAT_ANSWERED);
    }

    @Test
    void aContactsFrameIsComparedWithTheLastOne() {
        recalled("contact.created", contact());
        ChatwootEvent event =
                recalled(
                        "contact.updated",
                        contact(
                                "name",
                                "Jane Doe",
                                "additional_attributes",
                                map("last_avatar_sync_at", "now")));
        assertThat(event.changedFields())
                .isEqualTo(Map.of("name", new ChangedField("Jane", "Jane Doe")));
    }

    @Test
    void whatAWebhookTellsIsNotOverruled() {
        passed(webhook("conversation_created", conversation("status", "resolved")));
        assertThat(passed(updated("status", "open", "resolved")).changes())
                .containsExactly(Change.RESOLVED);
    }

    @Test
    void accountsAreKeptApart() {
        recalled("conversation.created", conversation());
        ChatwootEvent other =
                passed(
                        RestEvents.of(
                                "conversation_updated",
                                map("id", 5, "status", "resolved"),
                                2,
                                EventSource.POLL,
                                EventSamples.NOW));
        assertThat(other.changes()).isEmpty();
    }

    @Test
    void theLongestUnusedIsForgotten() {
        BoundedMemory<String> two = new BoundedMemory<>(2);
        two.keep("a", "1");
        two.keep("b", "2");
        assertThat(two.last("a")).isEqualTo("1");
        two.keep("c", "3");
        assertThat(two.last("b")).isNull();
        assertThat(two.last("a")).isEqualTo("1");
        assertThat(two.size()).isEqualTo(2);
    }
}
