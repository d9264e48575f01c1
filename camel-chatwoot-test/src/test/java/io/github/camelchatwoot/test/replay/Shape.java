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
package io.github.camelchatwoot.test.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What several JSON objects of one kind have in common: the path of each key, and the types of
 * value that were seen there.
 */
record Shape(Map<String, Set<String>> paths) {
    /** Whatever users put there. */
    private static final Set<String> FREE =
            Set.of(
                    "additional_attributes",
                    "custom_attributes",
                    "content_attributes",
                    "cache_keys",
                    "changed_attributes",
                    "previous_changes",
                    "users",
                    "contacts",
                    "sentiment",
                    "external_source_ids");

    /** A contact may be without them, also where every recorded one had them. */
    private static final Set<String> NULLABLE = Set.of("email", "identifier", "phone_number");

    /** They may be a contact, a user or a bot, which have not the same keys. */
    private static final Set<String> PEOPLE = Set.of("sender", "assignee", "user");

    private static final String KIND = ":";

    /** Only null was seen: it may be anything. */
    private static final Set<String> NULL = Set.of("null");

    static Shape of(Collection<?> objects) {
        var shape = new Shape(new TreeMap<>());
        objects.forEach(object -> shape.add("", object));
        return shape;
    }

    private void add(String path, Object value) {
        if (!path.isEmpty()) {
            paths.computeIfAbsent(path, p -> new TreeSet<>()).add(type(value));
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (NULLABLE.contains(name)) {
            paths.get(path).add("null");
        }
        if (FREE.contains(name)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            String object = path;
            if (PEOPLE.contains(name) && map.get("type") instanceof String type) {
                object = path + KIND + type;
                paths.put(object, Set.of("object"));
            }
            String parent = object;
            map.forEach((key, child) -> add(parent + "/" + key, child));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> add(path + "/*", child));
        }
    }

    /**
     * Sentences on what the other has in another way; empty if nothing. A list may be empty.
     *
     * @param known what objects of these names have been seen to hold elsewhere
     */
    List<String> differencesTo(Shape simulated, Shape known) {
        var differences = new ArrayList<String>();
        paths.keySet().stream()
                .filter(path -> !simulated.paths.containsKey(path))
                .filter(path -> simulated.hasParentOf(path))
                .forEach(path -> differences.add("missing " + path));
        simulated.paths.forEach(
                (path, types) -> {
                    Set<String> expected = known.paths.get(tail(path));
                    if (expected == null) {
                        differences.add("unknown " + path);
                    } else if (!expected.equals(NULL) && !expected.containsAll(types)) {
                        differences.add(path + " is " + types + ", was recorded as " + expected);
                    }
                });
        return differences;
    }

    /** By the last two names of the path only. */
    Shape byTail() {
        var tails = new TreeMap<String, Set<String>>();
        paths.forEach(
                (path, types) ->
                        tails.computeIfAbsent(tail(path), t -> new TreeSet<>()).addAll(types));
        return new Shape(tails);
    }

    private boolean hasParentOf(String path) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        Set<String> types = paths.get(parent);
        boolean kind = path.lastIndexOf(KIND) > path.lastIndexOf('/');
        return !path.endsWith("*")
                && !kind
                && (parent.isEmpty() || types != null && !types.equals(NULL));
    }

    private static String tail(String path) {
        String[] names = path.replace("/*", "").split("/");
        return names.length < 3 ? path : names[names.length - 2] + "/" + names[names.length - 1];
    }

    private static String type(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "list";
        }
        return value instanceof Double ? "decimal" : value.getClass().getSimpleName();
    }
}
