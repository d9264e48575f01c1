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
package io.github.camelchatwoot.response;

import java.time.Instant;
import java.util.Map;

/**
 * A contact: a person who writes in.
 *
 * @param identifier the id that an integration gave it, unique in its account
 * @param createdAt null where Chatwoot doesn't tell it, as in webhooks
 * @param fields everything that Chatwoot said, by its own names
 */
public record ChatwootContact(
        Long id,
        String name,
        String email,
        String phoneNumber,
        String identifier,
        boolean blocked,
        Map<String, Object> customAttributes,
        Map<String, Object> additionalAttributes,
        Instant createdAt,
        Instant lastActivityAt,
        Map<String, Object> fields) {

    public static ChatwootContact of(Map<String, Object> raw) {
        Fields fields = new Fields(raw);
        return new ChatwootContact(
                fields.id("id"),
                fields.text("name"),
                fields.text("email"),
                fields.text("phone_number"),
                fields.text("identifier"),
                fields.flag("blocked"),
                fields.map("custom_attributes"),
                fields.map("additional_attributes"),
                fields.time("created_at"),
                fields.time("last_activity_at"),
                raw);
    }
}
