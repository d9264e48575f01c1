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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.rules.ContactFields;
import io.github.camelchatwoot.test.rules.ContactMerge;
import io.github.camelchatwoot.test.rules.Rules;

/**
 * A contact tells who it is: contacts with the same e-mail address or phone number are merged,
 * blank values are passed over, and the identifier stays.
 */
final class ContactIdentification {
    private final Desk desk;
    private final Rules rules;

    ContactIdentification(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** The contact that is left. */
    Contact update(Contact contact, Params params) {
        Contact left = contact;
        if (params.present("email")) {
            String email = params.text("email").toLowerCase();
            left = mergeInto(other(left, c -> email.equals(c.email)), left);
        }
        boolean phone = params.present("phone_number");
        if (phone) {
            String number = params.text("phone_number");
            Optional<Contact> owner = other(left, c -> number.equals(c.phoneNumber));
            boolean foreign =
                    owner.filter(c -> c.email != null && params.present("email"))
                            .filter(c -> !c.email.equals(params.text("email")))
                            .isPresent();
            phone = !foreign;
            left = foreign ? left : mergeInto(owner, left);
        }
        rules.contacts.update(left, fields(left, params, phone), null);
        if (params.present("avatar_url") && left.avatar == null) {
            rules.contacts.fetchAvatar(left, params.text("avatar_url"));
        }
        return left;
    }

    private Optional<Contact> other(Contact contact, Predicate<Contact> which) {
        return desk.contacts
                .of(contact.account)
                .filter(c -> c != contact)
                .filter(which)
                .findFirst();
    }

    private Contact mergeInto(Optional<Contact> existing, Contact contact) {
        existing.ifPresent(
                base -> new ContactMerge(desk, rules.contacts).merge(base, contact, null));
        return existing.orElse(contact);
    }

    private static ContactFields fields(Contact contact, Params params, boolean phone) {
        var given = new LinkedHashMap<String, Object>();
        for (String name : new String[] {"name", "email", "phone_number"}) {
            if (params.present(name) && (phone || !name.equals("phone_number"))) {
                given.put(name, params.text(name));
            }
        }
        Map<String, Object> attributes = params.object("custom_attributes").values();
        given.put("custom_attributes", attributes);
        return new ContactFields(contact).assign(new Params(given));
    }
}
