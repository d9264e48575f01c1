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
package io.github.camelchatwoot.test.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds the tree that names such as {@code note[content]} and {@code labels[]} describe. */
final class NestedNames {
    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");

    private NestedNames() {}

    static void put(Map<String, Object> root, String name, Object value) {
        int bracket = name.indexOf('[');
        if (bracket <= 0) {
            root.put(name, value);
            return;
        }
        var parts = new ArrayList<String>();
        parts.add(name.substring(0, bracket));
        PART.matcher(name.substring(bracket)).results().forEach(r -> parts.add(r.group(1)));
        putInto(root, parts, value);
    }

    private static void putInto(Map<String, Object> map, List<String> parts, Object value) {
        String name = parts.get(0);
        if (parts.size() == 1) {
            map.put(name, value);
        } else if (parts.get(1).isEmpty()) {
            append(list(map, name), parts.subList(2, parts.size()), value);
        } else {
            putInto(object(map.get(name), map, name), parts.subList(1, parts.size()), value);
        }
    }

    /** {@code a[][b]} fills the last object of the list until it has a {@code b}. */
    private static void append(List<Object> list, List<String> rest, Object value) {
        if (rest.isEmpty()) {
            list.add(value);
            return;
        }
        Object last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (!(last instanceof Map<?, ?> map) || map.containsKey(rest.get(0))) {
            last = new LinkedHashMap<String, Object>();
            list.add(last);
        }
        putInto(cast(last), rest, value);
    }

    private static List<Object> list(Map<String, Object> map, String name) {
        if (map.get(name) instanceof List<?> list) {
            return castList(list);
        }
        var list = new ArrayList<Object>();
        map.put(name, list);
        return list;
    }

    private static Map<String, Object> object(Object there, Map<String, Object> map, String name) {
        if (there instanceof Map) {
            return cast(there);
        }
        var object = new LinkedHashMap<String, Object>();
        map.put(name, object);
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> castList(Object list) {
        return (List<Object>) list;
    }
}
