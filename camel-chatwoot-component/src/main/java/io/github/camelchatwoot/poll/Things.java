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
package io.github.camelchatwoot.poll;

import java.util.List;
import java.util.Map;

/** Reads fields of what the API answers. */
final class Things {

    private Things() {}

    /** The id of a thing of a list. */
    static long id(String operation, Map<String, Object> thing) {
        if (thing.get("id") instanceof Number id) {
            return id.longValue();
        }
        throw new IllegalStateException(
                "chatwoot:%s can't be polled: its items have no number as id, by which new ones are told"
                        .formatted(operation));
    }

    /**
     * Seconds since 1970 of a time that the API tells so, with or without a fraction; 0 if none.
     */
    static long second(Map<String, Object> thing, String field) {
        return thing.get(field) instanceof Number seconds ? seconds.longValue() : 0;
    }

    /** When a conversation's newest message was created; if that is unknown, the end of time. */
    static long newestMessage(Map<String, Object> conversation) {
        if (!(conversation.get("messages") instanceof List<?> messages)) {
            return Long.MAX_VALUE;
        } else if (messages.isEmpty()) {
            return 0;
        }
        return messages.get(messages.size() - 1) instanceof Map<?, ?> newest
                        && newest.get("created_at") instanceof Number at
                ? at.longValue()
                : Long.MAX_VALUE;
    }
}
