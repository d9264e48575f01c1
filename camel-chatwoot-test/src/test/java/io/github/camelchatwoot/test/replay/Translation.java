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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From recorded to simulated: ids by kind, and random texts. It grows with every answer. */
final class Translation {
    private static final Pattern RANDOM =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                            + "|[1-9A-HJ-NP-Za-km-z]{24}|[0-9a-f]{20}|[0-9a-f]{40}|<[a-z]+-token>"
                            + "|[a-z]+-[a-z]+-\\d{1,3}");
    private static final Pattern STORED =
            Pattern.compile("(.*/active_storage/[a-z]+/redirect/)([^/]+)(/[^/]+)?(/[^/]+)");
    private static final Pattern SIGNED = Pattern.compile("[\\w=-]{24,}--[\\w]{24,}");

    private final Map<String, Map<Long, Long>> ids = new HashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    void learn(String kind, long recorded, long simulated) {
        ids.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(recorded, simulated);
    }

    void learn(String recorded, String simulated) {
        if (recorded.equals(simulated)) {
            return;
        }
        var there = STORED.matcher(recorded);
        var here = STORED.matcher(simulated);
        if (there.matches() && here.matches()) {
            texts.put(there.group(2), here.group(2));
            if (there.group(3) != null && here.group(3) != null) {
                texts.put(there.group(3), here.group(3));
            }
        } else if (isRandom(recorded) && isRandom(simulated)) {
            texts.put(recorded, simulated);
        }
    }

    /** A text of which the whole stands for another one. */
    void fix(String recorded, String simulated) {
        texts.put(recorded, simulated);
    }

    private static boolean isRandom(String text) {
        return RANDOM.matcher(text).matches() || SIGNED.matcher(text).matches();
    }

    long id(String kind, long recorded) {
        return ids.getOrDefault(kind, Map.of()).getOrDefault(recorded, recorded);
    }

    String text(String recorded) {
        String translated = recorded;
        for (var entry : texts.entrySet()) {
            translated = translated.replace(entry.getKey(), entry.getValue());
        }
        return translated;
    }

    String path(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        String translated = segments(plain);
        return query < 0 ? translated : translated + "?" + query(path.substring(query + 1), plain);
    }

    private String segments(String path) {
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("\\d+")) {
                parts[i] =
                        String.valueOf(id(Kinds.ofSegment(parts[i - 1]), Long.parseLong(parts[i])));
            }
        }
        return text(String.join("/", parts));
    }

    private String query(String query, String path) {
        var pairs = new ArrayList<String>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = parts[0].replace("%5B%5D", "");
            String kind = Kinds.ofKey(name, List.of(), Map.of(), path);
            boolean id = parts.length == 2 && parts[1].matches("\\d+") && kind != null;
            pairs.add(id ? parts[0] + "=" + id(kind, Long.parseLong(parts[1])) : text(pair));
        }
        return String.join("&", pairs);
    }

    /** A request body with every id and random text translated. */
    Object body(Object value, String path) {
        return body(value, List.of(), Map.of(), path);
    }

    private Object body(Object value, List<String> keys, Map<?, ?> around, String path) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((k, v) -> copy.put(k.toString(), body(v, plus(keys, k), map, path)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> body(item, keys, around, path)).toList();
        }
        if (value instanceof String text && isIdentifierHash(keys)) {
            return new IdentityProof(texts)
                    .translate(text, String.valueOf(around.get("identifier")));
        }
        if (value instanceof String text) {
            String kind = text.matches("\\d+") ? kind(keys, around, path) : null;
            return kind == null ? text(text) : String.valueOf(id(kind, Long.parseLong(text)));
        }
        String kind = value instanceof Number ? kind(keys, around, path) : null;
        return kind == null ? value : (Object) id(kind, ((Number) value).longValue());
    }

    private static boolean isIdentifierHash(List<String> keys) {
        return !keys.isEmpty() && keys.get(keys.size() - 1).equals("identifier_hash");
    }

    private static String kind(List<String> keys, Map<?, ?> around, String path) {
        if (keys.isEmpty()) {
            return null;
        }
        String key = keys.get(keys.size() - 1);
        if (key.equals("values") && around.get("attribute_key") instanceof String attribute) {
            return Kinds.ofKey(attribute, keys, around, path);
        }
        if (key.equals("ids") && around.get("type") instanceof String type) {
            return type.toLowerCase();
        }
        return Kinds.ofKey(key, keys.subList(0, keys.size() - 1), around, path);
    }

    private static List<String> plus(List<String> keys, Object key) {
        var more = new ArrayList<>(keys);
        more.add(key.toString());
        return more;
    }
}
