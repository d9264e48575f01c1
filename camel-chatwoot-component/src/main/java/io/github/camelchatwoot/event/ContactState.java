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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can change in a contact.
 *
 * @param fields by the API's names
 */
public record ContactState(Map<String, Object> fields) {

    private static final List<String> NAMES =
            List.of(
                    "name",
                    "email",
                    "phone_number",
                    "identifier",
                    "blocked",
                    "custom_attributes",
                    "additional_attributes");

    /** The server's notes about its own download of the picture. */
    private static final List<String> HOUSEKEEPING =
            List.of("avatar_url_hash", "last_avatar_sync_at");

    static ContactState of(Map<String, Object> contact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (contact.get(name) instanceof Map<?, ?> map) {
                Map<Object, Object> own = new HashMap<>(map);
                own.keySet().removeAll(HOUSEKEEPING);
                fields.put(name, own);
            } else {
                fields.put(name, contact.get(name));
            }
        }
        return new ContactState(fields);
    }

    Map<String, ChangedField> changedSince(ContactState previous) {
        Map<String, ChangedField> changed = new LinkedHashMap<>();
        fields.forEach(
                (name, now) -> {
                    Object before = previous.fields.get(name);
                    if (!Sameness.same(before, now)) {
                        changed.put(name, new ChangedField(before, now));
                    }
                });
        return changed;
    }
}
