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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.camelchatwoot.request.Arguments;

/**
 * What a message is known by when it is looked for: {@code content_attributes} keep it through all
 * content types and failures, but Retry and Delete in the dashboard wipe them. {@code source_id}
 * stays, but a channel other than an API inbox takes a message that has one for delivered.
 */
record MessageKey(String value) {

    static final String ATTRIBUTE = "camel_chatwoot_key";

    /** So that it is not taken for an id of the channel. */
    private static final String SOURCE = "camel_chatwoot_key:";

    /** The key that the route gives, or null. */
    static MessageKey of(Arguments given) {
        String key = given.text("key");
        if (key != null && key.isBlank()) {
            throw new IllegalArgumentException("key: a text is needed, such as an order number");
        }
        return key == null ? null : new MessageKey(key.trim());
    }

    /** The same message with the key in it. */
    Map<String, Object> in(Map<String, Object> message, boolean apiInbox) {
        Map<Object, Object> attributes = new LinkedHashMap<>();
        if (message.get("contentAttributes") instanceof Map<?, ?> given) {
            attributes.putAll(given);
        }
        attributes.put(ATTRIBUTE, value);
        Map<String, Object> marked = new LinkedHashMap<>(message);
        marked.put("contentAttributes", attributes);
        if (apiInbox) {
            marked.put("sourceId", SOURCE + value);
        }
        return marked;
    }

    boolean isIn(Map<String, Object> message) {
        return Objects.equals(message.get("source_id"), SOURCE + value)
                || message.get("content_attributes") instanceof Map<?, ?> attributes
                        && value.equals(attributes.get(ATTRIBUTE));
    }
}
