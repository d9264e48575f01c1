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
package io.github.camelchatwoot.test.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The difference between two states of a record's columns. */
public final class Changes {
    private Changes() {}

    /** Column to {@code [previous, current]}, only for those that differ. */
    public static Map<String, List<Object>> between(
            Map<String, Object> before, Map<String, Object> after) {
        var changes = new LinkedHashMap<String, List<Object>>();
        after.forEach(
                (column, current) -> {
                    Object previous = before.get(column);
                    if (!Objects.equals(previous, current)) {
                        var pair = new ArrayList<Object>(2);
                        pair.add(previous);
                        pair.add(current);
                        changes.put(column, pair);
                    }
                });
        return changes;
    }
}
