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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelchatwoot.test.json.Json;

/** Reads query, form, multipart and JSON into one tree; any other content type counts as empty. */
final class ParamsReader {
    private ParamsReader() {}

    static Params read(RawRequest raw, Map<String, String> pathParams) {
        var values = new LinkedHashMap<String, Object>();
        readQuery(values, raw.query());
        raw.fields().forEach(field -> NestedNames.put(values, field.getKey(), field.getValue()));
        if (raw.hasJsonBody() && raw.body().length > 0) {
            readJson(values, raw);
        }
        values.putAll(pathParams);
        return new Params(values);
    }

    private static void readQuery(Map<String, Object> values, String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            NestedNames.put(values, name, equals < 0 ? null : decode(pair.substring(equals + 1)));
        }
    }

    private static void readJson(Map<String, Object> values, RawRequest raw) {
        Object body;
        try {
            body = Json.read(raw.body());
        } catch (IllegalArgumentException malformed) {
            throw raw.acceptsJson()
                    ? Refusal.standard(400, "Bad Request")
                    : Refusal.of(Answer.text(400, "text/html; charset=UTF-8", ""));
        }
        if (body instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), compact(value)));
        } else {
            values.put("_json", compact(body));
        }
    }

    /** Rails drops what is null in a list. */
    private static Object compact(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((name, inside) -> copy.put(name, compact(inside)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(ParamsReader::compact).toList()
                : value;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
