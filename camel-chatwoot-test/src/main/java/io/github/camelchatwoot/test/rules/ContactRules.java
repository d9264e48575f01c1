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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Violations;

/** Creating, changing and deleting contacts. */
public final class ContactRules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{1,14}$");

    private final Desk desk;
    private final AvatarSync avatars;
    private final Companies companies;

    ContactRules(Desk desk) {
        this.desk = desk;
        this.avatars = new AvatarSync(desk);
        this.companies = new Companies(desk);
    }

    /**
     * Refuses values that would break the account's rules.
     *
     * @param self the contact that will get the values; null for a new one
     * @throws Refusal 422 with all sentences and attribute names
     */
    public void validate(Account account, Contact self, ContactFields fields) {
        boolean address = !present(fields.email) || EMAIL.matcher(fields.email).matches();
        boolean phone = !present(fields.phoneNumber) || PHONE.matcher(fields.phoneNumber).find();
        boolean emailTaken = taken(account, self, c -> lower(c.email), lower(fields.email));
        boolean identifierTaken = taken(account, self, c -> c.identifier, fields.identifier);
        boolean phoneTaken = taken(account, self, c -> c.phoneNumber, fields.phoneNumber);
        new Violations()
                .tooLong(fields.name, "name")
                .tooLong(fields.email, "email")
                .tooLong(fields.phoneNumber, "phone_number")
                .tooLong(fields.identifier, "identifier")
                .when(emailTaken, "email", "has already been taken")
                .when(!address, "email", "Invalid email")
                .when(identifierTaken, "identifier", "has already been taken")
                .when(phoneTaken, "phone_number", "has already been taken")
                .when(!phone, "phone_number", "should be in e164 format")
                .refuse();
    }

    public Contact create(Account account, ContactFields fields, Actor performer) {
        validate(account, null, fields);
        var contact = new Contact(account);
        fields.store(contact);
        derive(contact);
        desk.contacts.add(contact);
        desk.publish("contact.created", contact, performer);
        addressIsNew(contact);
        return contact;
    }

    public void update(Contact contact, ContactFields fields, Actor performer) {
        validate(contact.account, contact, fields);
        String emailBefore = contact.email;
        change(contact, performer, () -> fields.store(contact));
        if (contact.email != null && !contact.email.equals(emailBefore)) {
            addressIsNew(contact);
        }
    }

    private void addressIsNew(Contact contact) {
        if (contact.email != null) {
            avatars.fromGravatar(contact);
            companies.associate(contact);
        }
    }

    /** Makes the change and tells what it changed; nothing is told if it changed nothing. */
    public void change(Contact contact, Actor performer, Runnable change) {
        Map<String, Object> before = contact.columns();
        change.run();
        derive(contact);
        Map<String, List<Object>> changes = Changes.between(before, contact.columns());
        if (!changes.isEmpty()) {
            Instant updatedBefore = contact.updatedAt;
            desk.contacts.touch(contact);
            changes.put("updated_at", List.of(updatedBefore, contact.updatedAt));
            desk.publish("contact.updated", contact, changes, performer);
        }
    }

    /** Fetches the picture at that address later, which always leaves its traces. */
    public void fetchAvatar(Contact contact, String url) {
        desk.later(() -> avatars.leaveTraces(contact, url));
    }

    /** The contact goes at once, what belongs to it a moment later. */
    public void delete(Contact contact, Actor performer) {
        desk.contacts.remove(contact);
        desk.publish("contact.deleted", contact, performer);
        desk.later(() -> deleteBelongings(contact));
    }

    private void deleteBelongings(Contact contact) {
        desk.conversations
                .of(contact.account)
                .filter(c -> c.contact == contact)
                .forEach(
                        conversation -> {
                            conversation.messages.forEach(desk.messages::remove);
                            desk.conversations.remove(conversation);
                        });
        desk.contactInboxes.stream()
                .filter(c -> c.contact == contact)
                .forEach(desk.contactInboxes::remove);
        desk.notes
                .of(contact.account)
                .filter(n -> n.contact == contact)
                .forEach(desk.notes::remove);
    }

    /** City and country have columns of their own; an address makes a lead of a visitor. */
    private static void derive(Contact contact) {
        contact.location = text(contact.additionalAttributes.get("city"));
        contact.countryCode = text(contact.additionalAttributes.get("country"));
        boolean social =
                contact.additionalAttributes.entrySet().stream()
                        .anyMatch(e -> e.getKey().startsWith("social_") && e.getValue() != null);
        if (present(contact.email) || present(contact.phoneNumber) || social) {
            contact.contactType = "lead";
        }
    }

    private boolean taken(
            Account account, Contact self, Function<Contact, String> column, String value) {
        return present(value)
                && desk.contacts
                        .of(account)
                        .anyMatch(c -> c != self && value.equals(column.apply(c)));
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
