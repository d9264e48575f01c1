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

import java.util.List;
import java.util.Set;

import io.github.camelchatwoot.test.desk.AutomationRule;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Macro;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/** Runs automation rules when something happens, and macros when somebody asks. */
public final class Automation {
    private static final Set<String> EVENTS =
            Set.of(
                    "conversation.created",
                    "conversation.updated",
                    "conversation.opened",
                    "conversation.resolved",
                    "message.created");

    private final Desk desk;
    private final ConversationActions actions;

    /** What a rule does starts no other rule. */
    private boolean acting;

    Automation(Desk desk, Rules rules) {
        this.desk = desk;
        this.actions = new ConversationActions(desk, rules);
    }

    /** A moment later, in a background job. */
    public void run(Macro macro, List<Conversation> conversations, User person) {
        desk.later(
                () ->
                        conversations.forEach(
                                c ->
                                        actions.perform(
                                                c, macro.actions, ActionPerformer.of(person))));
    }

    /** Asked when it happens. */
    boolean hears(DeskEvent event) {
        boolean activity = event.subject() instanceof Message message && message.is("activity");
        return EVENTS.contains(event.name()) && !acting && !activity;
    }

    /** Whether there was a rule for it. */
    boolean apply(DeskEvent event) {
        String name = event.name().replace('.', '_');
        Message message = event.subject() instanceof Message m ? m : null;
        Conversation conversation =
                message == null ? (Conversation) event.subject() : message.conversation;
        var conditions = new RuleConditions(conversation, message, event.changes());
        List<AutomationRule> rules =
                desk.automationRules
                        .of(event.account())
                        .filter(rule -> rule.active && name.equals(rule.eventName))
                        .filter(rule -> conditions.match(rule.conditions))
                        .toList();
        rules.forEach(rule -> act(rule, conversation));
        return !rules.isEmpty();
    }

    private void act(AutomationRule rule, Conversation conversation) {
        acting = true;
        try {
            actions.perform(conversation, rule.actions, ActionPerformer.of(rule));
        } finally {
            acting = false;
        }
    }
}
