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
package io.github.camelchatwoot.test.payload;

import java.util.Optional;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.Json;

/** The whole body of a webhook. */
public final class EventPayload {
    private final Desk desk;
    private final Payloads payloads;

    public EventPayload(Desk desk, Payloads payloads) {
        this.desk = desk;
        this.payloads = payloads;
    }

    /** With underscores, where the server itself says {@code message.created}. */
    public static String webhookName(DeskEvent event) {
        return event.name().replace('.', '_');
    }

    /** Empty if no webhook tells this: activity messages, updates that changed nothing. */
    public Optional<Json> webhook(DeskEvent event) {
        Object subject = event.subject();
        Json body = null;
        if (subject instanceof Conversation conversation) {
            body = conversation(conversation, event);
        } else if (subject instanceof Message message && !message.is("activity")) {
            body = named(payloads.messages.webhook(message), event);
        } else if (subject instanceof Contact contact) {
            body = withChanges(named(payloads.actors.webhook(contact), event), event);
        } else if (subject instanceof Inbox inbox) {
            body = withChanges(named(InboxPayload.webhook(inbox), event), event);
        } else if (subject instanceof ContactInbox contactInbox) {
            body =
                    named(ContactInboxPayload.webhook(contactInbox, desk, payloads), event)
                            .with("event_info", event.extra().get("event_info"));
        }
        return Optional.ofNullable(body);
    }

    private Json conversation(Conversation conversation, DeskEvent event) {
        Json state = payloads.conversations.webhook(conversation);
        String name = webhookName(event);
        if (name.startsWith("conversation_typing_")) {
            return new Json()
                    .with("event", name)
                    .with("user", payloads.actors.webhook((Actor) event.extra().get("user")))
                    .with("conversation", state)
                    .with("is_private", Boolean.TRUE.equals(event.extra().get("is_private")));
        }
        return switch (name) {
            case "conversation_updated" ->
                    named(state, event)
                            .with("changed_attributes", ChangedAttributes.webhook(event.changes()));
            case "conversation_status_changed" ->
                    named(state, event).with("changed_attributes", null);
            default -> named(state, event);
        };
    }

    private static Json named(Json payload, DeskEvent event) {
        return payload.with("event", webhookName(event));
    }

    /** Contacts and inboxes: an update without changes is not told. */
    private static Json withChanges(Json payload, DeskEvent event) {
        if (!event.name().endsWith(".updated")) {
            return payload;
        }
        return event.changes().isEmpty()
                ? null
                : payload.with("changed_attributes", ChangedAttributes.webhook(event.changes()));
    }
}
