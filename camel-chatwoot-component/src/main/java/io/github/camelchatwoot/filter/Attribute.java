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
package io.github.camelchatwoot.filter;

import java.util.List;
import java.util.Set;

/**
 * Something that can be filtered by.
 *
 * @param key its name in the API
 * @param allowed the only values that there are, empty if any will do
 */
record Attribute(String key, Kind kind, Set<Comparison> comparisons, List<String> allowed) {

    /** What kind of values it has. */
    enum Kind {
        TEXT,
        /** A whole number, such as an id. */
        NUMBER,
        /** Whole days in UTC. */
        DAY,
        TRUE_OR_FALSE,
        LABELS,
        /** Defined by the account; the server knows the type, and reads text as that. */
        CUSTOM
    }

    static Attribute custom(String key) {
        return new Attribute(key, Kind.CUSTOM, Set.of(Comparison.values()), List.of());
    }

    boolean isCustom() {
        return kind == Kind.CUSTOM;
    }

    /** As a refusal names it. */
    String shown() {
        return isCustom() ? "custom attribute \"" + key + "\"" : key;
    }
}
