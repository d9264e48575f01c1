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

import java.util.List;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** The contact that a conversation is with: a known id, or a person who is found or created. */
final class Recipient {

    private Recipient() {}

    /** The id of the contact. An id from a header counts only if the route names nobody. */
    static Object contactId(Arguments given, Steps steps) throws ChatwootException {
        Object id = given.get("contactId");
        List<String> named =
                ContactFields.OPTIONS.stream().filter(o -> given.get(o) != null).toList();
        boolean person =
                List.of(PersonKey.values()).stream().anyMatch(k -> named.contains(k.option()));
        if (id != null && !given.isFromHeader("contactId") && !named.isEmpty()) {
            throw new IllegalArgumentException(
                    "contactId and %s: contactId alone says who it is, and updateContact changes a contact"
                            .formatted(named.get(0)));
        } else if (person) {
            return UpsertContact.upsert(given, steps).contact().get("id");
        } else if (id == null || !named.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is named: set identifier, email or phoneNumber, or contactId, also by the header CamelChatwootContactId");
        }
        return id;
    }
}
