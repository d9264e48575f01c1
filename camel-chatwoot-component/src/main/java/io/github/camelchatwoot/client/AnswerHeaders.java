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

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.hc.core5.http.Header;

/** The headers of an answer; names in any case. */
public record AnswerHeaders(List<Header> all) {

    public static final AnswerHeaders NONE = new AnswerHeaders(List.of());

    public AnswerHeaders {
        all = List.copyOf(all);
    }

    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.getName().equalsIgnoreCase(name)) {
                return Optional.ofNullable(header.getValue());
            }
        }
        return Optional.empty();
    }

    /** The media type in small letters without parameters, empty if the server named none. */
    public String mediaType() {
        return first("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Only the names: values may hold cookies. */
    @Override
    public String toString() {
        return all.stream().map(Header::getName).toList().toString();
    }
}
