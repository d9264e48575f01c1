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

/** Whose labels or attributes: a conversation's, or with {@code of=contact} a contact's. */
record Owner(boolean isContact, Object id) {

    static Owner of(Arguments given) {
        boolean isContact = "contact".equals(given.text("of"));
        Owner owner = new Owner(isContact, given.get(isContact ? "contactId" : "conversationId"));
        if (owner.id == null) {
            throw new IllegalArgumentException(
                    "%s is needed: set the option, or the header CamelChatwoot%sId"
                            .formatted(owner.idOption(), owner.kind()));
        }
        return owner;
    }

    /** As in the names of operations. */
    String kind() {
        return isContact ? "Contact" : "Conversation";
    }

    String idOption() {
        return isContact ? "contactId" : "conversationId";
    }

    /** What to hold while its attributes are changed. */
    String lock() {
        return (isContact ? "contact " : "conversation ") + id;
    }
}
