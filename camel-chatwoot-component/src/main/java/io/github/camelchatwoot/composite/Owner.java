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

import io.github.camelchatwoot.request.Arguments;

/**
 * Whose labels or attributes: a conversation's or a contact's. Both ids may come along in headers;
 * whose is meant then says the route, by the id that it names or by {@code of}.
 */
record Owner(boolean isContact, Object id) {

    private static final String CONVERSATION = "conversationId";
    private static final String CONTACT = "contactId";

    static Owner of(Arguments given) {
        boolean isContact = isContact(given);
        Owner owner = new Owner(isContact, given.get(isContact ? CONTACT : CONVERSATION));
        if (owner.id == null) {
            throw new IllegalArgumentException(
                    "%s is needed: set the option, or the header CamelChatwoot%sId%s"
                            .formatted(
                                    owner.idOption(),
                                    owner.kind(),
                                    isContact ? "" : "; of=contact is for a contact"));
        }
        return owner;
    }

    private static boolean isContact(Arguments given) {
        String of = given.text("of");
        if (of != null) {
            return of.equals("contact");
        }
        boolean contact = isNamed(given, CONTACT);
        if (contact && isNamed(given, CONVERSATION)) {
            throw new IllegalArgumentException(
                    "contactId and conversationId are both given; one of the two has to go, or of says whose");
        }
        return contact;
    }

    private static boolean isNamed(Arguments given, String option) {
        return given.get(option) != null && !given.isFromHeader(option);
    }

    /** As in the names of operations. */
    String kind() {
        return isContact ? "Contact" : "Conversation";
    }

    String idOption() {
        return isContact ? CONTACT : CONVERSATION;
    }

    /** What to hold while its attributes are changed. */
    String lock() {
        return (isContact ? "contact " : "conversation ") + id;
    }
}
