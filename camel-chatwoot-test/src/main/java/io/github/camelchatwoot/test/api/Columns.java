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
package io.github.camelchatwoot.test.api;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.http.Params;

/** Columns that are kept by wire name take over what a caller sends. */
final class Columns {
    private Columns() {}

    /** Sets those that are given, cast to the type of what they hold now. */
    static void assign(Map<String, Object> columns, Params given, List<String> names) {
        for (String name : names) {
            if (given.has(name)) {
                columns.put(name, cast(columns.get(name), given, name));
            }
        }
    }

    /** Null, or its text, which dashboards send in forms. */
    static boolean isNull(Object value) {
        return value == null || "null".equals(value);
    }

    private static Object cast(Object now, Params given, String name) {
        Object value = given.get(name);
        if (isNull(value)) {
            return null;
        }
        if (now instanceof Boolean) {
            return given.flag(name);
        }
        return now instanceof Number ? given.number(name) : value;
    }
}
