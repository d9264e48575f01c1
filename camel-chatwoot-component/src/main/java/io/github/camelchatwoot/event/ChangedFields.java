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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a payload itself says about before and after. */
final class ChangedFields {

    /** Bookkeeping that follows every change, and a copy of label_list. */
    private static final Set<String> NOISE =
            Set.of("updated_at", "display_id", "cached_label_list", "processed_message_content");

    private ChangedFields() {}

    /** Without bookkeeping, and without fields that only turned from null to empty. */
    static Map<String, ChangedField> told(EventFields fields) {
        Map<String, ChangedField> told = new LinkedHashMap<>(raw(fields));
        told.keySet().removeAll(NOISE);
        told.values().removeIf(field -> Sameness.sameSet(field.previous(), field.current()));
        return told;
    }

    /** Whether the payload has a say at all; the websocket's conversation events have none. */
    static boolean areTold(EventFields fields) {
        return fields.raw().get("changed_attributes") != null || fields.has("previous_changes");
    }

    /** All of them: a webhook's list of objects, or the websocket's pairs. */
    static Map<String, ChangedField> raw(EventFields fields) {
        Map<String, ChangedField> changed = new LinkedHashMap<>();
        for (Object entry : fields.list("changed_attributes")) {
            EventFields attribute = fields.object("changed_attributes", entry);
            for (String name : attribute.raw().keySet()) {
                Map<String, Object> values = attribute.map(name);
                changed.put(
                        name,
                        new ChangedField(
                                values.get("previous_value"), values.get("current_value")));
            }
        }
        EventFields pairs = fields.inside("previous_changes");
        for (String name : pairs.raw().keySet()) {
            List<?> pair = pairs.list(name);
            if (pair.size() != 2) {
                throw new MalformedEventException(
                        "%s: previous_changes.%s has %d values where before and after are expected"
                                .formatted(fields.event(), name, pair.size()));
            }
            changed.put(name, new ChangedField(pair.get(0), pair.get(1)));
        }
        return changed;
    }
}
