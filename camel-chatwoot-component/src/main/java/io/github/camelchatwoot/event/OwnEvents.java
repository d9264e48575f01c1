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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps away from a route what its own integration did: own is our bot, by type and id, or the
 * marker, or a value that this connection wrote; never a person, who also answers in the dashboard.
 *
 * @param bot our bot, or null
 * @param marker the integration's, or null
 * @param writes what the connection wrote
 */
public record OwnEvents(Actor bot, Marker marker, OwnWrites writes) {

    /** What follows another change by itself. */
    private static final Set<String> CONSEQUENCES =
            Set.of(
                    "waiting_since",
                    "first_reply_created_at",
                    "snoozed_until",
                    "last_activity_at",
                    "company_id");

    public OwnEvents {
        if (bot != null && !bot.type().equals(Actor.BOT)) {
            throw new IllegalArgumentException(
                    "Only a bot can be skipped by its id, not a " + bot.type());
        }
    }

    /** What is left of the event when everything own is taken out, or nothing. */
    public Optional<ChatwootEvent> without(ChatwootEvent event) {
        if (isOurBot(event.actor()) || isMarked(event)) {
            return Optional.empty();
        }
        return switch (event.subject()) {
            case CONVERSATION -> withoutWrites(event, event.conversationId());
            case CONTACT -> withoutWrites(event, event.contactId());
            case MESSAGE ->
                    event.name().equals("message_updated")
                            ? withoutWrites(event, event.messageId())
                            : Optional.of(event);
            default -> Optional.of(event);
        };
    }

    private boolean isOurBot(Actor actor) {
        return bot != null && bot.is(actor);
    }

    /** An update of a marked message is somebody's answer, or a failure: it is not ours. */
    private boolean isMarked(ChatwootEvent event) {
        if (marker == null) {
            return false;
        } else if (event.name().equals("conversation_created")) {
            return event.payload().get("additional_attributes") instanceof Map<?, ?> attributes
                    && marker.isIn(attributes);
        }
        return event.subject() == EventSubject.MESSAGE
                && !event.name().equals("message_updated")
                && marker.isIn(event.message().contentAttributes());
    }

    private Optional<ChatwootEvent> withoutWrites(ChatwootEvent event, Long id) {
        if (event.accountId() == null || EventNames.isRun(event.name())) {
            return Optional.of(event);
        }
        long account = event.accountId();
        boolean created = event.name().endsWith("_created");
        if (created && writes.isCreated(event.subject(), account, id, event.payload())) {
            return Optional.empty();
        }
        Map<String, ChangedField> shown = created ? Map.of() : shown(event);
        Map<String, ChangedField> left = new LinkedHashMap<>(shown);
        left.entrySet()
                .removeIf(
                        field ->
                                writes.isOwn(
                                        event.subject(),
                                        account,
                                        id,
                                        field.getKey(),
                                        field.getValue()));
        if (left.size() == shown.size()) {
            return Optional.of(event);
        }
        return CONSEQUENCES.containsAll(left.keySet())
                ? Optional.empty()
                : Optional.of(event.withFields(left));
    }

    /** Events that say what became of one field without before and after. */
    private static Map<String, ChangedField> shown(ChatwootEvent event) {
        ConversationState now = event.conversation();
        if (now == null || !event.changedFields().isEmpty()) {
            return event.changedFields();
        }
        return switch (event.name()) {
            case "conversation_status_changed", "conversation_opened", "conversation_resolved" ->
                    Map.of("status", new ChangedField(null, now.status()));
            case "assignee_changed" ->
                    Map.of("assignee_id", new ChangedField(null, now.assigneeId()));
            case "team_changed" -> Map.of("team_id", new ChangedField(null, now.teamId()));
            default -> Map.of();
        };
    }
}
