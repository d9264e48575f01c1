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

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Refusal;

/** Finding and making the session of a contact in an inbox. */
public final class ContactInboxRules {
    private final Desk desk;

    ContactInboxRules(Desk desk) {
        this.desk = desk;
    }

    /**
     * The session with that source id, or a new one.
     *
     * @param sourceId null for one that fits the channel
     * @throws Refusal 500 if the source id belongs to another contact, 422 if the contact lacks the
     *     address that the channel needs
     */
    public ContactInbox findOrCreate(
            Contact contact, Inbox inbox, String sourceId, boolean hmacVerified) {
        String source = sourceId == null ? newSourceId(contact, inbox) : sourceId;
        if (source.isBlank()) {
            return null;
        }
        Optional<ContactInbox> there = find(inbox, source);
        if (there.isPresent() && there.get().contact == contact) {
            return there.get();
        }
        there.ifPresent(other -> makeRoom(inbox, other));
        var contactInbox = new ContactInbox(contact, inbox, source);
        contactInbox.hmacVerified = hmacVerified;
        return desk.contactInboxes.add(contactInbox);
    }

    /**
     * Whether a contact with these values could get a session there; a new contact is not stored if
     * it could not.
     *
     * @throws Refusal as {@link #findOrCreate} would
     */
    public void check(ContactFields fields, Inbox inbox, String sourceId) {
        var contact = new Contact(inbox.account);
        fields.store(contact);
        String source = sourceId == null ? newSourceId(contact, inbox) : sourceId;
        boolean addressed = !inbox.isApi() && !inbox.isWebsite();
        if (!addressed && find(inbox, source).isPresent()) {
            throw Refusal.internal();
        }
    }

    public Optional<ContactInbox> find(Inbox inbox, String sourceId) {
        return desk.contactInboxes.stream()
                .filter(c -> c.inbox == inbox && c.sourceId.equals(sourceId))
                .findFirst();
    }

    /** In channels with an address the former owner gets another source id. */
    private static void makeRoom(Inbox inbox, ContactInbox other) {
        if (inbox.isApi() || inbox.isWebsite()) {
            throw Refusal.internal();
        }
        other.sourceId = ThreadLocalRandom.current().nextInt(10) + other.sourceId;
    }

    private static String newSourceId(Contact contact, Inbox inbox) {
        return switch (inbox.channelType) {
            case "Channel::Api", "Channel::WebWidget" -> UUID.randomUUID().toString();
            case "Channel::Email" -> need(contact.email, "contact email");
            case "Channel::Sms" -> need(contact.phoneNumber, "contact phone number");
            case "Channel::Whatsapp" ->
                    need(contact.phoneNumber, "contact phone number").replace("+", "");
            default -> throw Refusal.internal();
        };
    }

    private static String need(String address, String name) {
        if (address == null) {
            throw Refusal.missing(name);
        }
        return address;
    }
}
