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
package io.github.camelchatwoot.test.json;

import java.util.List;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/** What the client API shows. */
public final class ClientJson {
    private final Views views;

    ClientJson(Views views) {
        this.views = views;
    }

    public Json contact(ContactInbox contactInbox) {
        Contact contact = contactInbox.contact;
        return new Json()
                .with("source_id", contactInbox.sourceId)
                .with("pubsub_token", contactInbox.pubsubToken)
                .with("id", contact.id)
                .with("name", contact.name)
                .with("email", contact.email)
                .with("phone_number", contact.phoneNumber);
    }

    /** All columns, as an update answers and a conversation shows them. */
    public static Json raw(Contact contact) {
        return new Json()
                .with("id", contact.id)
                .with("name", contact.name)
                .with("email", contact.email)
                .with("phone_number", contact.phoneNumber)
                .with("account_id", contact.account.id)
                .with("created_at", Times.iso(contact.createdAt))
                .with("updated_at", Times.iso(contact.updatedAt))
                .with("additional_attributes", contact.additionalAttributes)
                .with("identifier", contact.identifier)
                .with("custom_attributes", contact.customAttributes)
                .with("last_activity_at", Times.iso(contact.lastActivityAt))
                .with("contact_type", contact.contactType)
                .with("middle_name", contact.middleName)
                .with("last_name", contact.lastName)
                .with("location", contact.location)
                .with("country_code", contact.countryCode)
                .with("blocked", contact.blocked)
                .with("company_id", contact.company == null ? null : contact.company.id)
                .with("label_list", contact.labels);
    }

    public Json conversation(Conversation conversation) {
        List<Json> messages =
                conversation.messages.stream()
                        .filter(m -> !m.is("activity") && !m.isPrivate)
                        .map(this::message)
                        .toList();
        return new Json()
                .with("id", conversation.displayId)
                .with("uuid", conversation.uuid)
                .with("inbox_id", conversation.inbox.id)
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt))
                .with("status", conversation.status)
                .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt))
                .with("messages", messages)
                .with("contact", raw(conversation.contact));
    }

    /** Whether a sender is available is not known here: no account is set. */
    public Json message(Message message) {
        Json json = views.messages.client(message);
        if (message.sender instanceof User && json.get("sender") instanceof Json sender) {
            sender.put("availability_status", null);
        }
        return json;
    }
}
