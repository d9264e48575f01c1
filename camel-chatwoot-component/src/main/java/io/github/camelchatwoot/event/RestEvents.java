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
package io.github.camelchatwoot.event;

import java.time.Instant;
import java.util.Map;

/** Makes events of what the REST API answers, for polling and catch-up. */
public final class RestEvents {

    private RestEvents() {}

    /**
     * @param name such as {@code message_created}, {@code conversation_updated}, {@code
     *     contact_updated}; which changes it brings only a memory can tell
     * @param thing the message, conversation or contact as the API answers it
     * @param source POLL or CATCH_UP
     */
    public static ChatwootEvent of(
            String name,
            Map<String, Object> thing,
            long accountId,
            EventSource source,
            Instant readAt) {
        return EventReader.read(name, thing, source, null, readAt, accountId);
    }
}
