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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;

/** Who is online: a person for 20 seconds after a sign of life, a contact for 90. */
final class Presence {
    private static final Duration PERSON = Duration.ofSeconds(20);
    private static final Duration CONTACT = Duration.ofSeconds(90);

    private final Desk desk;
    private final Map<Object, Instant> signs = new HashMap<>();

    Presence(Desk desk) {
        this.desk = desk;
    }

    /** A sign of life. */
    void signOf(Actor who, Account account) {
        if (who instanceof User user) {
            desk.membership(account, user)
                    .ifPresent(
                            membership -> {
                                membership.present = true;
                                expire(membership, PERSON, () -> membership.present = false);
                            });
        } else if (who instanceof Contact contact) {
            contact.present = true;
            expire(contact, CONTACT, () -> contact.present = false);
        }
    }

    private void expire(Object who, Duration life, Runnable leave) {
        Instant sign = desk.clock.now();
        signs.put(who, sign);
        desk.after(
                life,
                () -> {
                    if (sign.equals(signs.get(who))) {
                        leave.run();
                    }
                });
    }

    /** What {@code presence.update} says; only people hear of contacts. */
    Json update(Account account, Actor listener) {
        var users = new Json();
        desk.memberships
                .of(account)
                .filter(membership -> membership.present || !membership.autoOffline)
                .forEach(m -> users.put(String.valueOf(m.user.id), m.availability));
        Json data = new Json().with("account_id", account.id).with("users", users);
        return listener instanceof User ? data.with("contacts", contacts(account)) : data;
    }

    private Json contacts(Account account) {
        var contacts = new Json();
        desk.contacts
                .of(account)
                .filter(contact -> contact.present)
                .forEach(contact -> contacts.put(String.valueOf(contact.id), "online"));
        return contacts;
    }
}
