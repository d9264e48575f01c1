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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.event.EventSamples.ACCOUNT;
import static io.github.camelchatwoot.event.EventSamples.CONTACT;
import static io.github.camelchatwoot.event.EventSamples.CONVERSATION;
import static io.github.camelchatwoot.event.EventSamples.NOW;
import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.contactUpdated;
import static io.github.camelchatwoot.event.EventSamples.conversation;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.updated;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnEventsTest {

    private static final Actor BOT = new Actor(Actor.BOT, 12L, "Order bot");

    private Instant now = NOW;
    private final OwnWrites writes = new OwnWrites(() -> now, 100);
    private final OwnEvents own = new OwnEvents(BOT, new Marker("crm"), writes);

    private static ChatwootEvent from(String type, int id) {
        return webhook(
                "message_created",
                message("message_type", "outgoing", "sender", map("id", id, "type", type)));
    }

    private static ChatwootEvent marked(String event, String integration) {
        return webhook(
                event,
                message("content_attributes", map(Marker.KEY, integration, "items", List.of())));
    }

    @Test
    void ourBotIsOwnByTypeAndId() {
        assertThat(own.without(from("agent_bot", 12))).isEmpty();
        assertThat(own.without(from("agent_bot", 13))).isPresent();
    }

    @Test
    void aPersonIsNeverOwnEvenWithTheBotsId() {
        assertThat(own.without(from("user", 12))).isPresent();
        assertThatThrownBy(() -> new OwnEvents(new Actor("user", 12L, null), null, writes))
                .hasMessage("Only a bot can be skipped by its id, not a user");
    }

    @Test
    void whatOurBotDidElsewhereIsOwnWhereTheWebsocketTells() {
        Map<String, Object> performer = map("id", 12, "type", "agent_bot");
        assertThat(own.without(cable("conversation.created", conversation("performer", performer))))
                .isEmpty();
    }

    @Test
    void theMarkOfThisIntegrationIsOwnAndAnothersIsNot() {
        assertThat(own.without(marked("message_created", "crm"))).isEmpty();
        assertThat(own.without(marked("message_created", "shop"))).isPresent();
        assertThat(new Marker("crm").attributes()).isEqualTo(Map.of("camel_chatwoot", "crm"));
        assertThatThrownBy(() -> new Marker(" "))
                .hasMessage("integration: a name is needed, such as crm-sync");
    }

    @Test
    void anAnswerToAMarkedMessageIsTheContacts() {
        ChatwootEvent answer =
                webhook(
                        "message_updated",
                        message(
                                "content_attributes",
                                map(Marker.KEY, "crm", "submitted_values", map("value", "a"))));
        assertThat(own.without(answer).orElseThrow().changes()).containsExactly(Change.SUBMITTED);
        ChatwootEvent botsQuestion =
                webhook("message_updated", message("sender", map("id", 12, "type", "agent_bot")));
        assertThat(own.without(botsQuestion)).isPresent();
    }

    @Test
    void aValueThatThisConnectionWroteDoesNotComeBack() {
        writes.wrote(EventSubject.CONTACT, ACCOUNT, CONTACT, map("name", "Jane Doe"));
        assertThat(own.without(contactUpdated("name", "Jane", "Jane Doe"))).isEmpty();
        assertThat(own.without(contactUpdated("name", "Jane", "Jane Roe"))).isPresent();
        assertThat(own.without(contactUpdated("email", "a@b.example", null))).isPresent();
    }

    @Test
    void whatSomebodyElseChangedAtOnceIsLeft() {
        writes.wrote(EventSubject.CONVERSATION, ACCOUNT, CONVERSATION, map("priority", "high"));
        Optional<ChatwootEvent> left =
                own.without(updated("priority", null, "high", "status", "open", "resolved"));
        assertThat(left.orElseThrow().changes()).containsExactly(Change.RESOLVED);
        assertThat(left.orElseThrow().changedFields()).containsOnlyKeys("status");
    }

    @Test
    void whatFollowsByItselfGoesWithIt() {
        writes.wrote(EventSubject.CONVERSATION, ACCOUNT, CONVERSATION, map("status", "resolved"));
        ChatwootEvent event =
                updated(
                        "status",
                        "open",
                        "resolved",
                        "waiting_since",
                        "2026-11-21T12:58:01Z",
                        null);
        assertThat(own.without(event)).isEmpty();
        ChatwootEvent alone = updated("waiting_since", "2026-11-21T12:58:01Z", null);
        assertThat(own.without(alone)).isPresent();
    }

    @Test
    void theOtherEventsOfOneChangeGoToo() {
        writes.wrote(EventSubject.CONVERSATION, ACCOUNT, CONVERSATION, map("status", "resolved"));
        Map<String, Object> resolved = conversation("status", "resolved");
        assertThat(own.without(webhook("conversation_status_changed", resolved))).isEmpty();
        assertThat(own.without(webhook("conversation_resolved", resolved))).isEmpty();
        assertThat(own.without(webhook("conversation_status_changed", conversation()))).isPresent();
        assertThat(own.without(webhook("macro.executed", resolved))).isPresent();
    }

    @Test
    void labelsCountAsASetAndAttributesByKey() {
        writes.wrote(
                EventSubject.CONVERSATION,
                ACCOUNT,
                CONVERSATION,
                map("label_list", List.of("a", "b"), "custom_attributes", map("tier", 3)));
        assertThat(own.without(updated("label_list", List.of(), List.of("b", "a")))).isEmpty();
        assertThat(own.without(updated("label_list", List.of(), List.of("a")))).isPresent();
        Map<String, Object> plan = map("plan", "x");
        assertThat(own.without(updated("custom_attributes", plan, map("plan", "x", "tier", 3L))))
                .isEmpty();
        assertThat(own.without(updated("custom_attributes", plan, map("plan", "y", "tier", 3))))
                .isPresent();
    }

    @Test
    void anAddressInLowerCaseIsTheSame() {
        writes.wrote(EventSubject.CONTACT, ACCOUNT, CONTACT, map("email", "Jane@Acme.example"));
        assertThat(own.without(contactUpdated("email", null, "jane@acme.example"))).isEmpty();
    }

    @Test
    void whatThisConnectionCreatedDoesNotComeBack() {
        ChatwootEvent created = webhook("contact_created", EventSamples.contact());
        assertThat(own.without(created)).isPresent();
        writes.created(EventSubject.CONTACT, ACCOUNT, CONTACT);
        assertThat(own.without(created)).isEmpty();
        assertThat(own.without(contactUpdated("name", "a", "b"))).isPresent();
    }

    @Test
    void anOwnContactIsKnownEvenIfItsEventOvertakesTheAnswer() {
        writes.creating(ACCOUNT, map("name", "Jane", "email", "Jane@Acme.example"));
        assertThat(own.without(webhook("contact_created", EventSamples.contact()))).isEmpty();
        ChatwootEvent other =
                webhook("contact_created", EventSamples.contact("email", "joe@acme.example"));
        assertThat(own.without(other)).isPresent();
    }

    @Test
    void afterFiveMinutesItIsForgotten() {
        writes.wrote(EventSubject.CONTACT, ACCOUNT, CONTACT, map("name", "Jane Doe"));
        ChatwootEvent event = contactUpdated("name", "Jane", "Jane Doe");
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(own.without(event)).isEmpty();
        now = now.plusMillis(1);
        assertThat(own.without(event)).isPresent();
    }

    @Test
    void onlySoManyValuesAreRemembered() {
        OwnWrites few = new OwnWrites(() -> now, 3);
        for (int id = 1; id <= 10; id++) {
            few.wrote(EventSubject.CONTACT, ACCOUNT, id, map("name", "n"));
        }
        assertThat(few.size()).isEqualTo(3);
        now = NOW.plus(Duration.ofMinutes(6));
        few.wrote(EventSubject.CONTACT, ACCOUNT, 11, map("name", "n"));
        assertThat(few.size()).isEqualTo(1);
    }

    @Test
    void anotherContactOrAccountIsNotMeant() {
        writes.wrote(EventSubject.CONTACT, ACCOUNT, CONTACT + 1, map("name", "Jane Doe"));
        writes.wrote(EventSubject.CONTACT, ACCOUNT + 1, CONTACT, map("name", "Jane Doe"));
        writes.wrote(EventSubject.CONVERSATION, ACCOUNT, CONTACT, map("name", "Jane Doe"));
        assertThat(own.without(contactUpdated("name", "Jane", "Jane Doe"))).isPresent();
    }

    @Test
    void aDeletionOfOursIsTakenOutOfAMessagesUpdate() {
        writes.wrote(
                EventSubject.MESSAGE,
                ACCOUNT,
                253,
                map("content_attributes", map("deleted", true)));
        ChatwootEvent deleted =
                cable(
                        "message.updated",
                        pushed(
                                "content_attributes", map("deleted", true),
                                "previous_changes",
                                        map(
                                                "content_attributes",
                                                List.of(map(), map("deleted", true)))));
        assertThat(own.without(deleted)).isEmpty();
    }
}
