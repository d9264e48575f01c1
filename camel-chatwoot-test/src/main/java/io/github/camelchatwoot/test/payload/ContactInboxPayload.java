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

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** A contact's session in an inbox. */
public final class ContactInboxPayload {
    private ContactInboxPayload() {}

    /** All columns, the websocket token among them, as every conversation carries them. */
    static Json raw(ContactInbox contactInbox) {
        return new Json()
                .with("id", contactInbox.id)
                .with("contact_id", contactInbox.contact.id)
                .with("inbox_id", contactInbox.inbox.id)
                .with("source_id", contactInbox.sourceId)
                .with("created_at", Times.iso(contactInbox.createdAt))
                .with("updated_at", Times.iso(contactInbox.updatedAt))
                .with("hmac_verified", contactInbox.hmacVerified)
                .with("pubsub_token", contactInbox.pubsubToken);
    }

    /** What {@code webwidget_triggered} carries: a visitor has opened the chat. */
    public static Json webhook(ContactInbox contactInbox, Desk desk, Payloads payloads) {
        Conversation current =
                desk.conversations.stream()
                        .filter(conversation -> conversation.contactInbox == contactInbox)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        return new Json()
                .with("id", contactInbox.id)
                .with("contact", payloads.actors.webhook(contactInbox.contact))
                .with("inbox", InboxPayload.slim(contactInbox.inbox))
                .with("account", Payloads.account(contactInbox.inbox.account))
                .with(
                        "current_conversation",
                        current == null ? null : payloads.conversations.webhook(current))
                .with("source_id", contactInbox.sourceId);
    }
}
