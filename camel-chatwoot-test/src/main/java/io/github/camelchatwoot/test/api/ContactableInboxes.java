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
package io.github.camelchatwoot.test.api;

import java.util.Optional;
import java.util.UUID;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;

/** Through which inboxes a contact can be reached, and under which source id. */
final class ContactableInboxes {
    private final Desk desk;
    private final Contact contact;

    ContactableInboxes(Desk desk, Contact contact) {
        this.desk = desk;
        this.contact = contact;
    }

    /** Null if the contact can't be reached there. */
    String sourceId(Inbox inbox) {
        return switch (inbox.channelType) {
            case "Channel::Api" ->
                    latest(inbox)
                            .map(c -> c.sourceId)
                            .orElseGet(() -> UUID.randomUUID().toString());
            case "Channel::WebWidget" ->
                    latest(inbox).filter(this::hasNoConversation).map(c -> c.sourceId).orElse(null);
            case "Channel::Email" -> contact.email;
            case "Channel::Sms" -> contact.phoneNumber;
            case "Channel::Whatsapp" ->
                    contact.phoneNumber == null ? null : contact.phoneNumber.replace("+", "");
            default -> null;
        };
    }

    private Optional<ContactInbox> latest(Inbox inbox) {
        return desk.contactInboxes.stream()
                .filter(c -> c.inbox == inbox && c.contact == contact)
                .reduce((first, second) -> second);
    }

    private boolean hasNoConversation(ContactInbox contactInbox) {
        return desk.conversations.stream().noneMatch(c -> c.contactInbox == contactInbox);
    }
}
