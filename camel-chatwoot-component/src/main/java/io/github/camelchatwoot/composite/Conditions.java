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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Payloads for the filters of contacts and conversations. */
final class Conditions {

    private Conditions() {}

    /** Contacts are compared with the first value only, conversations with each. */
    static Map<String, Object> equal(String attribute, Object... values) {
        return Map.of(
                "attribute_key",
                attribute,
                "filter_operator",
                "equal_to",
                "values",
                List.of(values));
    }

    static List<Map<String, Object>> any(List<Map<String, Object>> conditions) {
        return joined(conditions, "OR");
    }

    static List<Map<String, Object>> all(List<Map<String, Object>> conditions) {
        return joined(conditions, "AND");
    }

    /** Each says how the next one is joined; the server breaks on a last one that does. */
    private static List<Map<String, Object>> joined(
            List<Map<String, Object>> conditions, String operator) {
        List<Map<String, Object>> joined = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Map<String, Object> condition = new LinkedHashMap<>(conditions.get(i));
            if (i < conditions.size() - 1) {
                condition.put("query_operator", operator);
            }
            joined.add(condition);
        }
        return joined;
    }
}
