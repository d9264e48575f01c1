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
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;

/**
 * How a contact reaches an inbox: by a source id. Without one, the server makes another one with
 * each conversation.
 */
record ContactInbox(Object contactId, Object inboxId, Steps steps) {

    /** The first that there is, or a new one. */
    Object sourceId() throws ChatwootException {
        Optional<Object> present = present();
        return present.isPresent()
                ? present.get()
                : LostAnswer.made(steps, this::create, this::present);
    }

    private Object create() throws ChatwootException {
        Map<String, Object> made =
                steps.thing(
                        "createContactInbox", Map.of("contactId", contactId, "inboxId", inboxId));
        steps.did("put contact %s into inbox %s".formatted(contactId, inboxId));
        return made.get("source_id");
    }

    private Optional<Object> present() throws ChatwootException {
        Map<String, Object> contact = steps.thing("getContact", Map.of("contactId", contactId));
        List<?> entries = contact.get("contact_inboxes") instanceof List<?> list ? list : List.of();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> one
                    && one.get("inbox") instanceof Map<?, ?> inbox
                    && String.valueOf(inbox.get("id")).equals(String.valueOf(inboxId))) {
                return Optional.ofNullable(one.get("source_id"));
            }
        }
        return Optional.empty();
    }
}
