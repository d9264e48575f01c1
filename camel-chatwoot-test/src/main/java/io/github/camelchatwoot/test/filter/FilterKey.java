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
package io.github.camelchatwoot.test.filter;

import java.util.List;

/** A column or attribute that may be filtered by, and with which operators. */
record FilterKey(String name, Kind kind, List<String> operators) {

    enum Kind {
        /** Compared as it is. */
        TEXT,
        /** Compared in lower case. */
        FOLDED,
        NUMBER,
        BOOLEAN,
        /** A date in UTC. */
        DATE,
        LABELS
    }

    private static final List<String> EQUAL = List.of("equal_to", "not_equal_to");
    private static final List<String> EQUAL_OR_PRESENT =
            List.of("equal_to", "not_equal_to", "is_present", "is_not_present");
    private static final List<String> EQUAL_OR_CONTAINS =
            List.of("equal_to", "not_equal_to", "contains", "does_not_contain");
    private static final List<String> WHEN =
            List.of("is_greater_than", "is_less_than", "days_before");

    static FilterKey equal(String name, Kind kind) {
        return new FilterKey(name, kind, EQUAL);
    }

    static FilterKey orPresent(String name, Kind kind) {
        return new FilterKey(name, kind, EQUAL_OR_PRESENT);
    }

    static FilterKey orContains(String name, Kind kind) {
        return new FilterKey(name, kind, EQUAL_OR_CONTAINS);
    }

    static FilterKey when(String name) {
        return new FilterKey(name, Kind.DATE, WHEN);
    }

    /** A defined custom attribute takes every operator. */
    static FilterKey custom(String name, Kind kind) {
        return new FilterKey(name, kind, null);
    }

    boolean allows(String operator) {
        return operators == null || operators.contains(operator);
    }
}
