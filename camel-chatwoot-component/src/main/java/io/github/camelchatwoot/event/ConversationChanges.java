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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a conversation's changed fields mean. */
final class ConversationChanges {

    private static final List<String> ASSIGNEES = List.of("assignee_id", "assignee_agent_bot_id");
    private static final Set<Object> ENDED = Set.of("resolved", "snoozed");
    private static final Set<Object> GOING_ON = Set.of("open", "pending");

    private final Map<String, ChangedField> fields;

    private ConversationChanges(Map<String, ChangedField> fields) {
        this.fields = fields;
    }

    static Set<Change> of(Map<String, ChangedField> fields) {
        return Change.those(new ConversationChanges(fields)::happened);
    }

    private boolean happened(Change change) {
        return switch (change) {
            case ASSIGNED -> hasNewAssignee();
            case UNASSIGNED ->
                    !hasNewAssignee() && ASSIGNEES.stream().anyMatch(fields::containsKey);
            case TEAM_CHANGED -> fields.containsKey("team_id");
            case LABEL_ADDED -> !labels(false).containsAll(labels(true));
            case LABEL_REMOVED -> !labels(true).containsAll(labels(false));
            case PRIORITY_CHANGED -> fields.containsKey("priority");
            case RESOLVED -> status(true).equals("resolved");
            case REOPENED -> ENDED.contains(status(false)) && GOING_ON.contains(status(true));
            case SNOOZED -> status(true).equals("snoozed");
            case LEFT_PENDING -> status(false).equals("pending");
            default -> false;
        };
    }

    /** From a person to a bot is one change, though two fields say so. */
    private boolean hasNewAssignee() {
        return ASSIGNEES.stream()
                .map(fields::get)
                .anyMatch(field -> field != null && field.current() != null);
    }

    private Object status(boolean current) {
        return value("status", current, "");
    }

    private Collection<?> labels(boolean current) {
        return value("label_list", current, List.of()) instanceof Collection<?> labels
                ? new ArrayList<>(labels)
                : List.of();
    }

    private Object value(String name, boolean current, Object none) {
        ChangedField field = fields.get(name);
        Object value = field == null ? null : current ? field.current() : field.previous();
        return value == null ? none : value;
    }
}
