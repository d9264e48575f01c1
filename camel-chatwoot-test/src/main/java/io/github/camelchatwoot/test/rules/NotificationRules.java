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

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Notification;
import io.github.camelchatwoot.test.desk.User;

/** Who is notified of what happens in a conversation. */
final class NotificationRules {
    private static final Pattern MENTION =
            Pattern.compile("\\(mention://(user|team)/(\\d+)/(.+?)\\)");

    private final Desk desk;
    private final Notifications notifications;

    NotificationRules(Desk desk, Notifications notifications) {
        this.desk = desk;
        this.notifications = notifications;
    }

    void on(DeskEvent event) {
        switch (event.name()) {
            case "conversation.created", "conversation.bot_handoff" ->
                    created((Conversation) event.subject());
            case "assignee.changed" -> assigned((Conversation) event.subject(), event);
            case "message.created" -> written((Message) event.subject());
            default -> {
                // nobody is notified
            }
        }
    }

    private void created(Conversation conversation) {
        if (!conversation.status.equals("pending")) {
            conversation.inbox.members.stream()
                    .filter(user -> wants(conversation, user, "conversation_creation"))
                    .forEach(user -> notify(user, "conversation_creation", conversation, null));
        }
    }

    /** Not who took the conversation by an own act. */
    private void assigned(Conversation conversation, DeskEvent event) {
        User assignee = conversation.assignee;
        if (assignee != null
                && assignee != event.performer()
                && !conversation.status.equals("pending")) {
            notify(assignee, "conversation_assignment", conversation, null);
        }
    }

    private void written(Message message) {
        Conversation conversation = message.conversation;
        Set<User> told = new LinkedHashSet<>();
        if (message.isPrivate && message.content != null) {
            told.addAll(mentioned(message));
            conversation.participants.addAll(told);
            told.stream()
                    .filter(user -> user != message.sender)
                    .forEach(u -> notify(u, "conversation_mention", conversation, message));
        }
        if (message.isPrivate || !message.is("incoming") && !message.is("outgoing")) {
            return;
        }
        User assignee = conversation.assignee;
        if (assignee != null && assignee != message.sender && told.add(assignee)) {
            notify(assignee, "assigned_conversation_new_message", conversation, message);
        }
        conversation.participants.stream()
                .filter(user -> user != message.sender && told.add(user))
                .forEach(
                        user ->
                                notify(
                                        user,
                                        "participating_conversation_new_message",
                                        conversation,
                                        message));
    }

    private Set<User> mentioned(Message message) {
        Set<User> mentioned = new LinkedHashSet<>();
        MENTION.matcher(message.content).results().forEach(m -> add(mentioned, message, m));
        mentioned.retainAll(Assignable.agents(desk, message.conversation.inbox));
        return mentioned;
    }

    private void add(Set<User> mentioned, Message message, MatchResult mention) {
        long id = Long.parseLong(mention.group(2));
        if (mention.group(1).equals("user")) {
            desk.users.find(id).ifPresent(mentioned::add);
        } else {
            desk.teams.find(message.account, id).ifPresent(t -> mentioned.addAll(t.members));
        }
    }

    private boolean wants(Conversation conversation, User user, String type) {
        Optional<Membership> member = desk.membership(conversation.account, user);
        return member.isPresent()
                && (member.get().emailNotifications.contains("email_" + type)
                        || member.get().pushNotifications.contains("push_" + type));
    }

    private void notify(User user, String type, Conversation conversation, Message message) {
        boolean hidden = conversation.contact.blocked && !type.equals("conversation_mention");
        if (!hidden && sees(user, conversation)) {
            notifications.add(new Notification(user, type, conversation, message));
        }
    }

    private boolean sees(User user, Conversation conversation) {
        return desk.membership(conversation.account, user)
                .filter(
                        member ->
                                member.isAdministrator()
                                        || conversation.inbox.members.contains(user)
                                        || conversation.team != null
                                                && conversation.team.members.contains(user))
                .isPresent();
    }
}
