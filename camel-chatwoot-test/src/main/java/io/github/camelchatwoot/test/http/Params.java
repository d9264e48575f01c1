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

/** Parameters of a request as Rails sees them: a tree of maps, lists, scalars and uploads. */
public record Params(Map<String, Object> values) {

    public static Params empty() {
        return new Params(new LinkedHashMap<>());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Rails' {@code present?}: not null, not blank, not an empty list or map. */
    public boolean present(String name) {
        Object value = values.get(name);
        if (value instanceof String text) {
            return !text.isBlank();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value != null && !Boolean.FALSE.equals(value);
    }

    public Object get(String name) {
        return values.get(name);
    }

    /** Scalars as text, anything else and null as null. */
    public String text(String name) {
        Object value = values.get(name);
        return value == null || value instanceof Map || value instanceof List
                ? null
                : value.toString();
    }

    public String text(String name, String fallback) {
        return present(name) ? text(name) : fallback;
    }

    /** Ruby's {@code to_i}: the leading digits, 0 for none; null if absent. */
    public Long number(String name) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value == null ? null : leadingDigits(value.toString());
    }

    /** Rails' cast of a boolean: everything but false, 0, f, off and blank. */
    public boolean flag(String name) {
        String text = text(name);
        return text != null
                && !text.isBlank()
                && !List.of("false", "0", "f", "off", "FALSE", "F", "OFF").contains(text);
    }

    /** Null if absent or blank. */
    public Boolean flagOrNull(String name) {
        return text(name) == null || text(name).isBlank() ? null : (Boolean) flag(name);
    }

    /** The list, or an empty one for anything else. */
    public List<Object> list(String name) {
        return values.get(name) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** The object of that name, or an empty one for anything else. */
    public Params object(String name) {
        return values.get(name) instanceof Map<?, ?> map ? of(map) : empty();
    }

    /** The objects in the list of that name; what is no object is left out. */
    public List<Params> objects(String name) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(item -> of((Map<?, ?>) item))
                .toList();
    }

    /** The text of an update: what it has now if the field is not given. */
    public String changed(String name, String now) {
        return has(name) ? text(name) : now;
    }

    /** The flag of an update: what it has now if the field is not given. */
    public boolean changed(String name, boolean now) {
        return has(name) ? flag(name) : now;
    }

    /**
     * A Rails enum, given by name or by position; what it has now if the field is not given.
     *
     * @throws Refusal 500 for anything else
     */
    public String oneOf(String name, List<String> names, String now) {
        if (get(name) instanceof Number position) {
            return position.intValue() < names.size() ? names.get(position.intValue()) : null;
        }
        if (!present(name)) {
            return now;
        }
        if (!names.contains(text(name))) {
            throw Refusal.internal();
        }
        return text(name);
    }

    /** A copy of the object of that name, for keeping. */
    public Map<String, Object> map(String name) {
        return new LinkedHashMap<>(object(name).values());
    }

    public Upload upload(String name) {
        return values.get(name) instanceof Upload upload ? upload : null;
    }

    /** Only these fields, as strong parameters do; the others are dropped silently. */
    public Params permit(String... names) {
        var permitted = new LinkedHashMap<String, Object>();
        for (String name : names) {
            if (values.containsKey(name)) {
                permitted.put(name, values.get(name));
            }
        }
        return new Params(permitted);
    }

    public Params with(Map<String, ?> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Params(all);
    }

    public static Params of(Map<?, ?> map) {
        var values = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new Params(values);
    }

    private static long leadingDigits(String text) {
        String trimmed = text.strip();
        int end = trimmed.startsWith("-") ? 1 : 0;
        while (end < trimmed.length() && Character.isDigit(trimmed.charAt(end)) && end < 18) {
            end++;
        }
        String digits = trimmed.substring(0, end);
        return digits.isEmpty() || digits.equals("-") ? 0 : Long.parseLong(digits);
    }
}
