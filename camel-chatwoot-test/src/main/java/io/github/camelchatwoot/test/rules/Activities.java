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
package io.github.camelchatwoot.test.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;

/** The sentences that the server writes into a conversation about what happened to it. */
final class Activities {
    private final Desk desk;
    private final Rules rules;

    Activities(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    void changed(Conversation conversation, Map<String, List<Object>> changes, Cause cause) {
        if (changes.containsKey("status")) {
            status(conversation, cause);
        }
        if (changes.containsKey("priority")) {
            List<Object> priority = changes.get("priority");
            priority(conversation, cause.actorName(), priority.get(0), priority.get(1));
        }
        if (changes.containsKey("label_list") && cause.name() != null) {
            labels(conversation, cause.name(), changes.get("label_list"));
        }
    }

    private void status(Conversation conversation, Cause cause) {
        String name = cause.name();
        if (name != null) {
            write(
                    conversation,
                    switch (conversation.status) {
                        case "resolved" -> "Conversation was marked resolved by " + name;
                        case "open" -> "Conversation was reopened by " + name;
                        case "pending" -> "Conversation was marked as pending by " + name;
                        default -> "Conversation was snoozed by " + name;
                    });
        } else if (cause.contact() != null && conversation.status.equals("resolved")) {
            write(
                    conversation,
                    "Conversation was resolved by " + capitalized(cause.contact().name));
        } else if (cause.contact() != null && conversation.status.equals("open")) {
            write(conversation, "System reopened the conversation due to a new incoming message.");
        } else if (conversation.status.equals("resolved")) {
            write(
                    conversation,
                    "Conversation was marked resolved by system due to 0 minutes of inactivity");
        }
    }

    private void priority(Conversation conversation, String name, Object before, Object after) {
        String who = name == null ? "" : name;
        if (before == null) {
            write(conversation, who + " set the priority to " + after);
        } else if (after == null) {
            write(conversation, who + " removed the priority");
        } else {
            write(conversation, who + " changed the priority from " + before + " to " + after);
        }
    }

    private void labels(Conversation conversation, String name, List<Object> change) {
        List<?> before = (List<?>) change.get(0);
        List<?> after = (List<?>) change.get(1);
        labels(conversation, name + " added ", after, before);
        labels(conversation, name + " removed ", before, after);
    }

    private void labels(Conversation conversation, String start, List<?> these, List<?> without) {
        var labels = new ArrayList<Object>(these);
        labels.removeAll(without);
        if (!labels.isEmpty()) {
            String titles = String.join(", ", labels.stream().map(Object::toString).toList());
            write(conversation, start + titles);
        }
    }

    /**
     * @param before the name of the team that it was assigned to, or null
     */
    void team(Conversation conversation, String before, boolean assigneeToo, Cause cause) {
        if (cause.name() == null) {
            return;
        }
        String by = " by " + cause.name();
        if (conversation.team == null) {
            write(conversation, "Unassigned from " + before + by);
        } else if (assigneeToo && conversation.assignee != null) {
            String assignee = conversation.assignee.name;
            write(conversation, "Assigned to " + assignee + " via " + conversation.team.name + by);
        } else {
            write(conversation, "Assigned to " + conversation.team.name + by);
        }
    }

    void assignee(Conversation conversation, Cause cause) {
        String name = cause.name();
        if (name == null) {
            return;
        }
        if (conversation.assignee == null) {
            write(conversation, "Conversation unassigned by " + name);
        } else if (conversation.assignee == cause.actor()) {
            write(conversation, name + " self-assigned this conversation");
        } else {
            write(conversation, "Assigned to " + conversation.assignee.name + " by " + name);
        }
    }

    void muted(Conversation conversation, boolean on, Cause cause) {
        if (cause.actor() != null) {
            String what = on ? " has muted the conversation" : " has unmuted the conversation";
            write(conversation, cause.actor().actorName() + what);
        }
    }

    private void write(Conversation conversation, String content) {
        desk.soon(() -> rules.messages.writeActivity(conversation, content));
    }

    private static String capitalized(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase() + name.substring(1).toLowerCase();
    }
}
