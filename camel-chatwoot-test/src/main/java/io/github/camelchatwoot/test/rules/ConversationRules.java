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

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;

/** Creating and changing conversations, and what follows from it. */
public final class ConversationRules {
    /** Other columns change without a {@code conversation.updated}. */
    private static final Set<String> TOLD =
            Set.of(
                    "team_id",
                    "assignee_id",
                    "assignee_agent_bot_id",
                    "status",
                    "snoozed_until",
                    "custom_attributes",
                    "label_list",
                    "waiting_since",
                    "first_reply_created_at",
                    "priority",
                    "sla_policy_id");

    private final Desk desk;
    private final Activities activities;
    private final AutoAssignment autoAssignment;

    ConversationRules(Desk desk, Rules rules) {
        this.desk = desk;
        this.activities = new Activities(desk, rules);
        this.autoAssignment = new AutoAssignment(desk, rules);
    }

    /** Stores a new conversation, which may still become pending or resolved by itself. */
    public Conversation create(Conversation conversation, Cause cause) {
        if (conversation.contact.blocked) {
            conversation.status = "resolved";
        } else if (ActiveBot.in(desk, conversation.inbox)) {
            conversation.status = "pending";
        }
        var team = conversation.team;
        if (team != null) {
            autoAssignment.fitAssigneeToTeam(conversation);
        }
        settle(conversation);
        desk.conversations.add(conversation);
        conversation.waitingSince = conversation.createdAt;
        conversation.lastActivityAt = conversation.createdAt;
        desk.publish("conversation.created", conversation, cause.actor());
        desk.later(() -> conversation.fresh = false);
        if (conversation.assignee != null) {
            tellAssignee(conversation, Map.of(), cause);
        }
        if (team != null) {
            desk.publish("team.changed", conversation, cause.actor());
            activities.team(conversation, null, conversation.assignee != null, cause);
        } else if (conversation.assignee != null) {
            activities.assignee(conversation, cause);
        }
        if (conversation.status.equals("open")) {
            autoAssignment.consider(conversation);
        }
        return conversation;
    }

    /** Makes the change and does all that follows; nothing follows if it changed nothing. */
    public void change(Conversation conversation, Cause cause, Runnable change) {
        Map<String, Object> before = conversation.columns();
        var teamBefore = conversation.team;
        change.run();
        if (conversation.team != teamBefore) {
            autoAssignment.fitAssigneeToTeam(conversation);
        }
        settle(conversation);
        if (Changes.between(before, conversation.columns()).isEmpty()) {
            return;
        }
        cacheLabels(conversation, before);
        Map<String, List<Object>> changes = Changes.between(before, conversation.columns());
        Instant updatedBefore = conversation.updatedAt;
        desk.conversations.touch(conversation);
        changes.put("updated_at", List.of(updatedBefore, conversation.updatedAt));
        tellNumber(conversation, changes);
        statusFollows(conversation, changes, cause);
        activities.changed(conversation, changes, cause);
        if (changes.keySet().stream().anyMatch(TOLD::contains)
                || languageChanged(conversation, changes)) {
            desk.publish("conversation.updated", conversation, changes, cause.actor());
        }
        assignmentFollows(
                conversation, changes, teamBefore == null ? null : teamBefore.name, cause);
    }

    private void statusFollows(
            Conversation conversation, Map<String, List<Object>> changes, Cause cause) {
        if (changes.containsKey("status")) {
            if (conversation.status.equals("resolved")) {
                conversation.waitingSince = null;
            }
            if (conversation.status.equals("open") || conversation.status.equals("resolved")) {
                String name =
                        conversation.status.equals("open")
                                ? "conversation.opened"
                                : "conversation.resolved";
                desk.publish(name, conversation, cause.actor());
            }
            desk.publish("conversation.status_changed", conversation, cause.actor());
        }
        if (changes.containsKey("contact_last_seen_at")) {
            desk.publish("conversation.read", conversation, cause.actor());
        }
        if (changes.containsKey("contact_id")) {
            desk.publish("conversation.contact_changed", conversation, cause.actor());
        }
    }

    private void assignmentFollows(
            Conversation conversation,
            Map<String, List<Object>> changes,
            String teamBefore,
            Cause cause) {
        boolean assignee = changes.containsKey("assignee_id");
        if (assignee) {
            tellAssignee(conversation, changes, cause);
        }
        if (changes.containsKey("team_id")) {
            desk.publish("team.changed", conversation, changes, cause.actor());
            activities.team(conversation, teamBefore, assignee, cause);
        } else if (assignee) {
            activities.assignee(conversation, cause);
        }
        if (changes.containsKey("status") && !conversation.status.equals("pending")) {
            autoAssignment.consider(conversation);
        }
    }

    /** Whoever is assigned takes part from then on. */
    private void tellAssignee(
            Conversation conversation, Map<String, List<Object>> changes, Cause cause) {
        desk.publish("assignee.changed", conversation, changes, cause.actor());
        var assignee = conversation.assignee;
        if (assignee != null) {
            desk.later(
                    () -> {
                        if (Assignable.agents(desk, conversation.inbox).contains(assignee)) {
                            conversation.participants.add(assignee);
                        }
                    });
        }
    }

    private static void settle(Conversation conversation) {
        Object referer = conversation.additionalAttributes.get("referer");
        if (referer != null && !referer.toString().matches("https?://\\S+")) {
            conversation.additionalAttributes.put("referer", null);
        }
        if (!conversation.status.equals("snoozed")) {
            conversation.snoozedUntil = null;
        }
        if (conversation.assignee != null) {
            conversation.assigneeBot = null;
        }
    }

    /** The first change in the request that made the conversation brings noise along. */
    private static void cacheLabels(Conversation conversation, Map<String, Object> before) {
        boolean labelled = !conversation.labels.equals(before.get("label_list"));
        if (labelled || conversation.fresh) {
            conversation.cachedLabelList = String.join(", ", conversation.labels);
        }
    }

    private static void tellNumber(Conversation conversation, Map<String, List<Object>> changes) {
        if (conversation.fresh) {
            changes.put("display_id", Arrays.asList(null, conversation.displayId));
            conversation.fresh = false;
        }
    }

    private static boolean languageChanged(
            Conversation conversation, Map<String, List<Object>> changes) {
        return changes.containsKey("additional_attributes")
                && conversation.additionalAttributes.containsKey("conversation_language");
    }

    /** The bot has done its part: the conversation is open to people. */
    public void handOff(Conversation conversation, Cause cause) {
        if (conversation.waitingSince == null) {
            change(conversation, cause, () -> conversation.waitingSince = desk.clock.now());
        }
        change(conversation, cause, () -> conversation.status = "open");
        desk.publish("conversation.bot_handoff", conversation, cause.actor());
    }

    /** Blocks the contact and resolves the conversation, or takes the block back. */
    public void mute(Conversation conversation, ContactRules contacts, boolean on, Cause cause) {
        if (on) {
            change(conversation, cause, () -> conversation.status = "resolved");
        }
        contacts.change(
                conversation.contact, cause.actor(), () -> conversation.contact.blocked = on);
        activities.muted(conversation, on, cause);
    }

    /** It goes with its messages after the answer; nobody is told. */
    public void delete(Conversation conversation) {
        desk.later(
                () -> {
                    conversation.messages.forEach(desk.messages::remove);
                    desk.conversations.remove(conversation);
                });
    }
}
