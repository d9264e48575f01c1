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

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;

/** One contact takes over everything that another one has; its own values win. */
public final class ContactMerge {
    private final Desk desk;
    private final ContactRules contacts;

    public ContactMerge(Desk desk, ContactRules contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    public void merge(Contact base, Contact mergee, Actor performer) {
        if (base == mergee) {
            return;
        }
        moveBelongings(base, mergee);
        ContactFields fields = merged(base, mergee);
        contacts.delete(mergee, performer);
        desk.publish("contact.merged", base, performer);
        contacts.update(base, fields, performer);
    }

    private void moveBelongings(Contact base, Contact mergee) {
        desk.conversations
                .of(base.account)
                .filter(c -> c.contact == mergee)
                .forEach(
                        conversation -> {
                            conversation.contact = base;
                            desk.publish("conversation.contact_changed", conversation, null);
                        });
        desk.messages
                .of(base.account)
                .filter(m -> m.sender == mergee)
                .forEach(m -> m.sender = base);
        desk.contactInboxes.stream()
                .filter(c -> c.contact == mergee)
                .forEach(c -> c.contact = base);
        desk.notes.of(base.account).filter(n -> n.contact == mergee).forEach(n -> n.contact = base);
    }

    private static ContactFields merged(Contact base, Contact mergee) {
        var fields = new ContactFields(base);
        fields.name = firstPresent(base.name, mergee.name);
        fields.email = firstPresent(base.email, mergee.email);
        fields.phoneNumber = firstPresent(base.phoneNumber, mergee.phoneNumber);
        fields.identifier = firstPresent(base.identifier, mergee.identifier);
        fields.additionalAttributes = deep(mergee.additionalAttributes, base.additionalAttributes);
        fields.customAttributes = deep(mergee.customAttributes, base.customAttributes);
        return fields;
    }

    private static String firstPresent(String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }

    private static Map<String, Object> deep(Map<?, ?> under, Map<?, ?> over) {
        var merged = new LinkedHashMap<String, Object>();
        under.forEach((name, value) -> merged.put(name.toString(), value));
        over.forEach(
                (name, value) ->
                        merged.merge(
                                name.toString(),
                                value,
                                (lower, upper) ->
                                        lower instanceof Map<?, ?> l && upper instanceof Map<?, ?> u
                                                ? deep(l, u)
                                                : upper));
        return merged;
    }
}
