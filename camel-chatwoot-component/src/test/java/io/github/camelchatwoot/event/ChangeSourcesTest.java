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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelchatwoot.event.ChangeSource.Need.MEMORY;
import static io.github.camelchatwoot.event.ChangeSource.Need.MEMORY_TO_SAY_IT_ONCE;
import static io.github.camelchatwoot.event.ChangeSource.Need.NOTHING;
import static io.github.camelchatwoot.event.EventSamples.NOW;
import static io.github.camelchatwoot.event.EventSamples.assignedTo;
import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.changed;
import static io.github.camelchatwoot.event.EventSamples.conversation;
import static io.github.camelchatwoot.event.EventSamples.inTeam;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pair;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

/** The table says the truth: each of its cells is tried, with a memory and without. */
class ChangeSourcesTest {

    /** One change as each source writes it: before, after, and a webhook's own words. */
    private record Case(
            Map<String, Object> before, Map<String, Object> after, List<Object> changed) {}

    private static Case conversationCase(Change change) {
        return switch (change) {
            case ASSIGNED ->
                    meta(assignedTo("User", null), assignedTo("User", 7), "assignee_id", null, 7);
            case UNASSIGNED ->
                    meta(assignedTo("User", 7), assignedTo("User", null), "assignee_id", 7, null);
            case TEAM_CHANGED -> meta(inTeam(3), inTeam(4), "team_id", 3, 4);
            case LABEL_ADDED -> field("labels", "label_list", List.of(), List.of("vip"));
            case LABEL_REMOVED -> field("labels", "label_list", List.of("vip"), List.of());
            case PRIORITY_CHANGED -> field("priority", "priority", null, "high");
            case RESOLVED -> field("status", "status", "open", "resolved");
            case REOPENED -> field("status", "status", "resolved", "open");
            case SNOOZED -> field("status", "status", "open", "snoozed");
            case LEFT_PENDING -> field("status", "status", "pending", "open");
            default -> throw new IllegalArgumentException(change.wireName());
        };
    }

    private static Case meta(Object before, Object after, String field, Object from, Object to) {
        return new Case(
                conversation("meta", before),
                conversation("meta", after),
                changed(field, from, to));
    }

    private static Case field(String wire, String field, Object from, Object to) {
        return new Case(conversation(wire, from), conversation(wire, to), changed(field, from, to));
    }

    private static Map<String, Object> attributes(Change change) {
        return switch (change) {
            case MESSAGE_DELETED -> map("deleted", true);
            case MESSAGE_FAILED -> map("external_error", "131047: window closed");
            case SUBMITTED -> map("submitted_values", map("value", "a"));
            case CSAT_ANSWERED ->
                    map("submitted_values", map("csat_survey_response", map("rating", 5)));
            default -> throw new IllegalArgumentException(change.wireName());
        };
    }

    static Stream<ChangeSource> table() {
        return ChangeSources.table().stream();
    }

    @Test
    void everyChangeHasARowAndEverySourceAColumn() {
        assertThat(ChangeSources.table())
                .hasSize(Change.values().length * EventSource.values().length)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("table")
    void theCellIsTrue(ChangeSource cell) {
        List<ChatwootEvent> events =
                cell.change().event().equals("message_updated")
                        ? messageEvents(cell)
                        : conversationEvents(cell);
        List<Set<Change>> remembered = new ArrayList<>();
        EventMemory memory = EventMemory.bounded(10);
        for (ChatwootEvent event : events) {
            ChatwootEvent recalled = memory.recall(event).orElseThrow();
            memory.remember(recalled);
            remembered.add(recalled.changes());
        }
        assertThat(remembered)
                .as("created, changed, updated once more")
                .containsExactly(Set.of(), Set.of(cell.change()), Set.of());

        List<Set<Change>> unaided = events.stream().map(ChatwootEvent::changes).toList();
        Set<Change> told = Set.of(cell.change());
        if (cell.need() == MEMORY) {
            assertThat(unaided).containsExactly(Set.of(), Set.of(), Set.of());
        } else if (cell.need() == NOTHING) {
            assertThat(unaided).containsExactly(Set.of(), told, Set.of());
        } else {
            assertThat(cell.need()).isEqualTo(MEMORY_TO_SAY_IT_ONCE);
            assertThat(unaided).containsExactly(Set.of(), told, told);
        }
    }

    private static List<ChatwootEvent> conversationEvents(ChangeSource cell) {
        Case data = conversationCase(cell.change());
        Map<String, Object> told = map();
        told.putAll(data.after());
        told.put("changed_attributes", data.changed());
        Map<String, Object> later = map();
        later.putAll(data.after());
        later.put("changed_attributes", changed("custom_attributes", null, map("a", 1)));
        return switch (cell.source()) {
            case WEBHOOK ->
                    List.of(
                            webhook("conversation_created", data.before()),
                            webhook("conversation_updated", told),
                            webhook("conversation_updated", later));
            case WEBSOCKET ->
                    List.of(
                            cable("conversation.created", data.before()),
                            cable("conversation.updated", data.after()),
                            cable("conversation.updated", data.after()));
            case POLL, CATCH_UP ->
                    List.of(
                            rest("conversation_created", data.before(), cell),
                            rest("conversation_updated", data.after(), cell),
                            rest("conversation_updated", data.after(), cell));
        };
    }

    private static List<ChatwootEvent> messageEvents(ChangeSource cell) {
        String type = cell.change() == Change.CSAT_ANSWERED ? "input_csat" : "text";
        Map<String, Object> now = attributes(cell.change());
        String status = cell.change() == Change.MESSAGE_FAILED ? "failed" : "sent";
        return switch (cell.source()) {
            case WEBHOOK -> {
                Map<String, Object> sent = message("content_type", type);
                Map<String, Object> after =
                        message("content_type", type, "content_attributes", now);
                yield List.of(
                        webhook("message_created", sent),
                        webhook("message_updated", after),
                        webhook("message_updated", after));
            }
            case WEBSOCKET -> {
                Map<String, Object> pairs = map("content_attributes", pair(Map.of(), now));
                pairs.put("status", pair("sent", status));
                yield List.of(
                        cable("message.created", pushed("content_type", type)),
                        cable("message.updated", pushed(after(type, now, status, pairs))),
                        cable(
                                "message.updated",
                                pushed(
                                        after(
                                                type,
                                                now,
                                                status,
                                                map("source_id", pair(null, "x"))))));
            }
            case POLL, CATCH_UP -> {
                Map<String, Object> after = pushed(after(type, now, status, map()));
                after.remove("previous_changes");
                yield List.of(
                        rest("message_created", pushed("content_type", type), cell),
                        rest("message_updated", after, cell),
                        rest("message_updated", after, cell));
            }
        };
    }

    private static Object[] after(
            String type, Map<String, Object> attributes, String status, Map<String, Object> pairs) {
        return new Object[] {
            "content_type", type,
            "content_attributes", attributes,
            "status", status,
            "previous_changes", pairs
        };
    }

    private static ChatwootEvent rest(String name, Map<String, Object> thing, ChangeSource cell) {
        return RestEvents.of(name, thing, 1, cell.source(), NOW);
    }
}
