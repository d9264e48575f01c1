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
package io.github.camelchatwoot.composite;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.request.Arguments;

/**
 * The contacts of somebody whose data is asked for: one by id, or who has one of the keys. Several
 * may be several people who share an address, so only a route that says so gets them all.
 *
 * @param contacts by id, as {@code getContact} shows them; empty if there is nobody
 * @param complete false if a search found more than can be looked through
 */
record NamedContacts(List<Map<String, Object>> contacts, boolean complete) {

    private static final List<String> KEYS = List.of("identifier", "email", "phoneNumber");

    static NamedContacts of(Arguments given, Steps steps) throws ChatwootException {
        Object id = given.get("contactId");
        List<String> keys = KEYS.stream().filter(key -> given.get(key) != null).toList();
        if (id != null && !keys.isEmpty() && !given.isFromHeader("contactId")) {
            throw new IllegalArgumentException(
                    "contactId and %s: contactId alone says who it is".formatted(keys.get(0)));
        } else if (id != null && keys.isEmpty()) {
            return byId(id, steps);
        }
        Person person = Person.of(given);
        if (person.isNobody()) {
            throw new IllegalArgumentException(
                    "nobody is named: set identifier, email or phoneNumber, or contactId, also by the header CamelChatwootContactId");
        }
        return byKeys(person, "all".equals(given.text("matches")), steps);
    }

    private static NamedContacts byId(Object id, Steps steps) throws ChatwootException {
        try {
            return new NamedContacts(
                    List.of(steps.thing("getContact", Map.of("contactId", id))), true);
        } catch (ChatwootNotFoundException gone) {
            return new NamedContacts(List.of(), true);
        }
    }

    private static NamedContacts byKeys(Person person, boolean all, Steps steps)
            throws ChatwootException {
        Collection<String> texts = person.keys().values();
        ContactLookup lookup = new ContactLookup(steps, person::hasAny);
        lookup.filter(person.conditions()).search(texts);
        List<Map<String, Object>> contacts = lookup.contacts();
        contacts.sort(Comparator.comparingLong(c -> ((Number) c.get("id")).longValue()));
        if (contacts.size() > 1 && !all) {
            throw new IllegalArgumentException(
                    "%d contacts have one of the keys: %s; contactId takes one of them, matches=all takes them all"
                            .formatted(contacts.size(), ids(contacts)));
        }
        return new NamedContacts(contacts, lookup.isComplete());
    }

    private static String ids(List<Map<String, Object>> contacts) {
        return contacts.stream().map(c -> c.get("id").toString()).collect(Collectors.joining(", "));
    }
}
