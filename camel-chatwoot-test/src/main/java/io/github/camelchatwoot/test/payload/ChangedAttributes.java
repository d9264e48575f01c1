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
package io.github.camelchatwoot.test.payload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** The two forms in which events tell what changed. */
public final class ChangedAttributes {
    private ChangedAttributes() {}

    /** Of webhooks: a list with one object per column; null if nothing is known. */
    public static List<Json> webhook(Map<String, List<Object>> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        var list = new ArrayList<Json>();
        changes.forEach(
                (column, pair) ->
                        list.add(
                                new Json()
                                        .with(
                                                column,
                                                new Json()
                                                        .with("previous_value", wire(pair.get(0)))
                                                        .with(
                                                                "current_value",
                                                                wire(pair.get(1))))));
        return list;
    }

    /** Of websocket frames: an object with a pair per column. */
    public static Map<String, List<Object>> push(Map<String, List<Object>> changes) {
        var pairs = new LinkedHashMap<String, List<Object>>();
        changes.forEach(
                (column, pair) -> {
                    var wired = new ArrayList<Object>();
                    pair.forEach(value -> wired.add(wire(value)));
                    pairs.put(column, wired);
                });
        return pairs;
    }

    private static Object wire(Object value) {
        return value instanceof Instant time ? Times.iso(time) : value;
    }
}
