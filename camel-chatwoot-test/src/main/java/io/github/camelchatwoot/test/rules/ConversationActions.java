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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.WebhookRequest;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The actions that macros and automation rules perform on a conversation. */
final class ConversationActions {
    private static final System.Logger LOG = System.getLogger(ConversationActions.class.getName());
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    private final Rules rules;
    private final Desk desk;
    private final AssignmentActions assignments;

    ConversationActions(Desk desk, Rules rules) {
        this.rules = rules;
        this.desk = desk;
        this.assignments = new AssignmentActions(desk, rules);
    }

    /** One after the other; one that fails is left out, as on the real server. */
    void perform(
            Conversation conversation,
            List<Map<String, Object>> actions,
            ActionPerformer performer) {
        for (Map<String, Object> action : actions) {
            try {
                perform(conversation, Params.of(action), performer);
            } catch (Refusal refusal) {
                LOG.log(System.Logger.Level.INFO, "The action failed: " + refusal.getMessage());
            }
        }
    }

    private void perform(Conversation conversation, Params action, ActionPerformer performer) {
        List<String> values = action.texts("action_params");
        String first = values.isEmpty() ? null : values.get(0);
        Cause cause = performer.cause();
        switch (action.text("action_name", "")) {
            case "add_label" -> addLabels(conversation, values, cause);
            case "remove_label" -> removeLabels(conversation, values, cause);
            case "assign_team" -> assignments.team(conversation, first, cause);
            case "assign_agent" -> assignments.agent(conversation, first, performer);
            case "remove_assigned_agent" -> assignments.nobody(conversation, cause);
            case "remove_assigned_team" -> assignments.noTeam(conversation, cause);
            case "mute_conversation" ->
                    rules.conversations.mute(conversation, rules.contacts, true, cause);
            case "change_status" -> changeStatus(conversation, first, cause);
            case "resolve_conversation" -> changeStatus(conversation, "resolved", cause);
            case "snooze_conversation" -> changeStatus(conversation, "snoozed", cause);
            case "open_conversation" -> changeStatus(conversation, "open", cause);
            case "pending_conversation" -> changeStatus(conversation, "pending", cause);
            case "change_priority" ->
                    rules.conversations.change(
                            conversation,
                            cause,
                            () -> conversation.priority = "nil".equals(first) ? null : first);
            case "send_message" -> send(conversation, first, false, performer);
            case "add_private_note" -> send(conversation, first, true, performer);
            case "send_webhook_event" -> requestWebhook(conversation, first, performer);
            default ->
                    LOG.log(
                            System.Logger.Level.DEBUG,
                            "There are no e-mails and no files of macros here: {0}",
                            action.text("action_name"));
        }
    }

    private void changeStatus(Conversation conversation, String status, Cause cause) {
        if (!STATUSES.contains(status)) {
            throw Refusal.internal();
        }
        rules.conversations.change(conversation, cause, () -> conversation.status = status);
    }

    private void addLabels(Conversation conversation, List<String> labels, Cause cause) {
        var all = new ArrayList<>(conversation.labels);
        all.addAll(labels);
        setLabels(conversation, all, cause);
    }

    private void removeLabels(Conversation conversation, List<String> labels, Cause cause) {
        var rest = new ArrayList<>(conversation.labels);
        rest.removeAll(labels);
        setLabels(conversation, rest, cause);
    }

    private void setLabels(Conversation conversation, List<String> labels, Cause cause) {
        List<String> titles = LabelList.of(labels);
        rules.conversations.change(
                conversation, cause, () -> conversation.labels = new ArrayList<>(titles));
    }

    private void send(
            Conversation conversation,
            String content,
            boolean isPrivate,
            ActionPerformer performer) {
        MessageDraft draft = MessageDraft.of("outgoing", content);
        draft.isPrivate = isPrivate;
        draft.sender = performer.person();
        draft.contentAttributes = new LinkedHashMap<>(performer.marks());
        rules.messages.create(conversation, draft, performer.cause());
    }

    private void requestWebhook(Conversation conversation, String url, ActionPerformer performer) {
        var request = new WebhookRequest(conversation, url, performer.webhookEvent());
        desk.publish(
                new DeskEvent(
                        "webhook.requested",
                        conversation.account,
                        request,
                        Map.of(),
                        performer.person(),
                        Map.of()));
    }
}
