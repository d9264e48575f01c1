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
import io.github.camelchatwoot.test.desk.Desk;

/** A contact in the REST API and inside events. */
public final class ContactJson {
    private final Desk desk;
    private final Views views;

    ContactJson(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    public Json of(Contact contact) {
        Json json =
                new Json()
                        .with("additional_attributes", contact.additionalAttributes)
                        .with("availability_status", contact.present ? "online" : "offline")
                        .with("email", contact.email)
                        .with("id", contact.id)
                        .with("name", contact.name)
                        .with("phone_number", contact.phoneNumber)
                        .with("blocked", contact.blocked)
                        .with("identifier", contact.identifier)
                        .with("thumbnail", views.urls.avatar(contact.avatar))
                        .with("custom_attributes", contact.customAttributes);
        return json.withPresent("last_activity_at", Times.epochOrNull(contact.lastActivityAt))
                .with("created_at", Times.epoch(contact.createdAt));
    }

    public Json withInboxes(Contact contact) {
        List<Json> inboxes =
                desk.contactInboxes.stream()
                        .filter(c -> c.contact == contact)
                        .map(this::contactInbox)
                        .toList();
        return of(contact).with("contact_inboxes", inboxes);
    }

    public Json contactInbox(ContactInbox contactInbox) {
        return new Json()
                .with("source_id", contactInbox.sourceId)
                .with("inbox", views.inboxes.slim(contactInbox.inbox));
    }

    /** Inside messages, conversations and cable frames. */
    public Json push(Contact contact) {
        return new Json()
                .with("additional_attributes", contact.additionalAttributes)
                .with("custom_attributes", contact.customAttributes)
                .with("email", contact.email)
                .with("id", contact.id)
                .with("identifier", contact.identifier)
                .with("name", contact.name)
                .with("phone_number", contact.phoneNumber)
                .with("thumbnail", views.urls.avatar(contact.avatar))
                .with("blocked", contact.blocked)
                .with("type", "contact");
    }

    /** Of a webhook, and the sender of a webhook's message. */
    public Json webhook(Contact contact) {
        String avatar = views.urls.avatar(contact.avatar);
        return new Json()
                .with("account", account(contact))
                .with("additional_attributes", contact.additionalAttributes)
                .with("avatar", avatar)
                .with("custom_attributes", contact.customAttributes)
                .with("email", contact.email)
                .with("id", contact.id)
                .with("identifier", contact.identifier)
                .with("name", contact.name)
                .with("phone_number", contact.phoneNumber)
                .with("thumbnail", avatar)
                .with("blocked", contact.blocked);
    }

    private static Json account(Contact contact) {
        return new Json().with("id", contact.account.id).with("name", contact.account.name);
    }
}
