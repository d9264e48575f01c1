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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** Finds every contact that a person may be, also one of which only the name is known. */
final class FindContacts {

    private FindContacts() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Person person = Person.of(given);
        String name = given.text("name") == null ? "" : given.text("name").strip();
        if (person.isNobody() && name.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is named: set identifier, email, phoneNumber or name");
        }
        List<Map<String, Object>> conditions = new ArrayList<>(person.conditions());
        List<String> texts = new ArrayList<>(person.keys().values());
        if (!name.isEmpty()) {
            conditions.add(Conditions.equal("name", name));
            texts.add(name);
        }
        ContactLookup lookup =
                new ContactLookup(
                        steps,
                        contact ->
                                person.hasAny(contact)
                                        || !name.isEmpty() && isNamed(name, contact));
        lookup.filter(Conditions.any(conditions)).search(texts);
        List<Map<String, Object>> contacts = lookup.contacts();
        contacts.sort(Comparator.comparingLong(c -> ((Number) c.get("id")).longValue()));
        return Result.of(contacts).withMeta(Map.of("complete", lookup.isComplete()));
    }

    private static boolean isNamed(String name, Map<String, Object> contact) {
        return contact.get("name") != null
                && name.equalsIgnoreCase(contact.get("name").toString().strip());
    }
}
