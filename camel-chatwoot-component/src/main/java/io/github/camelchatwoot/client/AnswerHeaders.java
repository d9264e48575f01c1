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
package io.github.camelchatwoot.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.hc.core5.http.Header;

/** The headers of an answer; names in any case. */
public record AnswerHeaders(Map<String, List<String>> values) {

    static final AnswerHeaders NONE = new AnswerHeaders(Map.of());

    public AnswerHeaders {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    static AnswerHeaders of(Header... headers) {
        TreeMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : headers) {
            values.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new AnswerHeaders(values);
    }

    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Only the names: values may hold cookies. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    /** The media type in small letters without parameters, empty if the server named none. */
    public String mediaType() {
        return first("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
