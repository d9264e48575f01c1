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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the contacts found are the person. Chatwoot's own rule for its chat widget: who has the
 * e-mail address, but another identifier, is somebody else; so is who has the phone number, but
 * another identifier or e-mail address.
 *
 * @param same contacts that are the person, the one with the strongest key first
 * @param strangers contacts that only share a key with the person
 */
record ContactMatch(List<Map<String, Object>> same, List<Map<String, Object>> strangers) {

    static ContactMatch of(Person person, List<Map<String, Object>> found) {
        List<Map<String, Object>> same = new ArrayList<>();
        List<Map<String, Object>> strangers = new ArrayList<>();
        for (PersonKey key : person.keys().keySet()) {
            for (Map<String, Object> contact : found) {
                boolean isNew = !same.contains(contact) && !strangers.contains(contact);
                if (isNew && person.has(key, contact)) {
                    boolean stranger =
                            person.keys().keySet().stream()
                                    .filter(stronger -> stronger.compareTo(key) < 0)
                                    .anyMatch(stronger -> person.differs(stronger, contact));
                    (stranger ? strangers : same).add(contact);
                }
            }
        }
        return new ContactMatch(List.copyOf(same), List.copyOf(strangers));
    }

    boolean isConflict() {
        return same.size() > 1 || !strangers.isEmpty();
    }

    /** Keys of the person that a contact has which is not going to be written. */
    Set<PersonKey> taken(Person person) {
        Set<PersonKey> taken = EnumSet.noneOf(PersonKey.class);
        for (PersonKey key : person.keys().keySet()) {
            boolean first = !same.isEmpty() && person.has(key, same.get(0));
            if (!first && contacts().anyMatch(contact -> person.has(key, contact))) {
                taken.add(key);
            }
        }
        return taken;
    }

    /** Such as {@code identifier belongs to contact 7, email to contact 9}. */
    String told(Person person) {
        return person.keys().keySet().stream()
                .flatMap(
                        key ->
                                contacts()
                                        .filter(contact -> person.has(key, contact))
                                        .map(contact -> told(key, contact)))
                .collect(Collectors.joining(", "));
    }

    private String told(PersonKey key, Map<String, Object> contact) {
        return "%s belongs to contact %s%s"
                .formatted(
                        key.option(),
                        contact.get("id"),
                        strangers.contains(contact) ? " (who has other stronger keys)" : "");
    }

    /** Who was found, for comparing two looks. */
    List<Object> ids() {
        return contacts().map(contact -> contact.get("id")).toList();
    }

    private Stream<Map<String, Object>> contacts() {
        return Stream.concat(same.stream(), strangers.stream());
    }
}
