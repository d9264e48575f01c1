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
package io.github.camelchatwoot.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of a thing as Chatwoot writes them. The same field may come as a number from
 * REST and as text from a webhook.
 */
record Fields(Map<String, Object> raw) {

    Long id(String name) {
        return raw.get(name) instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }

    String text(String name) {
        Object value = raw.get(name);
        return value == null ? null : value.toString();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(raw.get(name));
    }

    /** Seconds since 1970, whole or with a fraction, or ISO text; 0 means never and is null. */
    Instant time(String name) {
        Object value = raw.get(name);
        if (value instanceof Number number) {
            BigDecimal seconds = new BigDecimal(number.toString());
            return seconds.signum() == 0
                    ? null
                    : Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
        }
        try {
            return value == null ? null : OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeParseException e) {
            // not a time, then: it is still there in the fields
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String name) {
        return raw.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    List<?> list(String name) {
        return raw.get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
