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
package io.github.camelchatwoot.test.cable;

import java.util.List;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Notification;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.payload.ChangedAttributes;
import io.github.camelchatwoot.test.payload.NotificationPayload;
import io.github.camelchatwoot.test.payload.Payloads;

/** Turns the desk's events into frames and decides who gets them. */
final class Broadcasts {
    /** Read again when they are sent: the latest state, and nobody knows who did it. */
    private static final Set<String> LATEST_STATE =
            Set.of(
                    "conversation.read",
                    "conversation.updated",
                    "conversation.status_changed",
                    "assignee.changed",
                    "team.changed");

    private static final Set<String> ALSO_TO_CONTACT =
            Set.of("conversation.created", "conversation.status_changed", "conversation.updated");

    private static final Set<String> OF_CONVERSATION =
            Set.of(
                    "conversation.created",
                    "conversation.read",
                    "conversation.updated",
                    "conversation.status_changed",
                    "conversation.contact_changed",
                    "conversation.mentioned",
                    "conversation.typing_on",
                    "conversation.typing_off",
                    "assignee.changed",
                    "team.changed");

    private static final Set<String> OF_CONTACT =
            Set.of("contact.created", "contact.updated", "contact.merged", "contact.deleted");

    private final Desk desk;
    private final Cable cable;
    private final Streams streams;
    private final Payloads inRequest;
    private final Payloads inJob;

    Broadcasts(Desk desk, Cable cable) {
        this.desk = desk;
        this.cable = cable;
        this.streams = new Streams(desk);
        this.inRequest = Payloads.inRequest(desk);
        this.inJob = Payloads.inJob(desk);
    }

    void on(DeskEvent event) {
        Object subject = event.subject();
        if (subject instanceof Conversation conversation
                && OF_CONVERSATION.contains(event.name())) {
            conversation(event, conversation);
        } else if (subject instanceof Message message) {
            message(event, message);
        } else if (subject instanceof Contact contact && OF_CONTACT.contains(event.name())) {
            Json data = inRequest.actors.push(contact, contact.account);
            send(event, List.of(Streams.account(event.account())), data);
        } else if (subject instanceof Notification notification) {
            notification(event, notification);
        } else if (subject instanceof Account account
                && event.name().equals("account.cache_invalidated")) {
            Json data = new Json().with("cache_keys", event.extra().get("cache_keys"));
            send(event, streams.everybody(account), data);
        }
    }

    private void conversation(DeskEvent event, Conversation conversation) {
        if (LATEST_STATE.contains(event.name())) {
            desk.later(
                    () ->
                            cable.broadcast(
                                    audience(event, conversation),
                                    event.name(),
                                    latest(conversation)));
        } else if (event.name().startsWith("conversation.typing_")) {
            typing(event, conversation);
        } else {
            Json data = inRequest.conversations.push(conversation);
            send(event, audience(event, conversation), data);
        }
    }

    private List<String> audience(DeskEvent event, Conversation conversation) {
        if (event.name().equals("conversation.mentioned")) {
            return List.of(((User) event.extra().get("user")).pubsubToken);
        }
        return ALSO_TO_CONTACT.contains(event.name())
                ? streams.agentsAndContact(conversation)
                : streams.agents(conversation.inbox);
    }

    private Json latest(Conversation conversation) {
        return inJob.conversations.push(conversation).with("account_id", conversation.account.id);
    }

    private void typing(DeskEvent event, Conversation conversation) {
        var typist = (Actor) event.extra().get("user");
        Json data =
                new Json()
                        .with("conversation", inRequest.conversations.push(conversation))
                        .with("user", inRequest.actors.push(typist, conversation.account))
                        .with("is_private", Boolean.TRUE.equals(event.extra().get("is_private")));
        send(event, streams.typing(conversation, typist), data);
    }

    private void message(DeskEvent event, Message message) {
        switch (event.name()) {
            case "message.created" ->
                    send(event, streams.readers(message), inRequest.messages.pushCreated(message));
            case "message.updated" ->
                    send(event, streams.readers(message), updated(event, message));
            case "first.reply.created" ->
                    send(
                            event,
                            streams.agents(message.conversation.inbox),
                            inRequest.messages.pushCreated(message));
            default -> {}
        }
    }

    private Json updated(DeskEvent event, Message message) {
        return inRequest
                .messages
                .push(message)
                .with("previous_changes", ChangedAttributes.push(event.changes()));
    }

    /** A background job makes and clears notifications; people read them. */
    private void notification(DeskEvent event, Notification notification) {
        if (event.performer() == null) {
            desk.later(() -> notification(event, notification, inJob));
        } else {
            notification(event, notification, inRequest);
        }
    }

    /** Of one that is gone only its id. */
    private void notification(DeskEvent event, Notification notification, Payloads payloads) {
        var data = new Json();
        data.putAll(event.extra());
        Json told =
                event.name().equals("notification.deleted")
                        ? new Json().with("id", notification.id)
                        : NotificationPayload.push(notification, payloads);
        send(event, List.of(notification.user.pubsubToken), data.with("notification", told));
    }

    /** With the person or bot who did it; contacts and the system are nobody. */
    private void send(DeskEvent event, List<String> audience, Json data) {
        data.with("account_id", event.account().id);
        boolean known = event.performer() != null && !(event.performer() instanceof Contact);
        if (known) {
            data.with("performer", inRequest.actors.push(event.performer(), event.account()));
        }
        cable.broadcast(audience, event.name(), data);
    }
}
