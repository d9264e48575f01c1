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
package io.github.camelchatwoot.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the fields of one event, and says which one can't be read. */
record EventFields(String event, Map<String, Object> raw) {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);

    static EventFields of(ChatwootEvent event) {
        return new EventFields(event.name(), event.payload());
    }

    /** A whole number, or null if it is not there. */
    Long id(String field) {
        Object value = raw.get(field);
        if (value == null) {
            return null;
        } else if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw MalformedEventException.of(event, field, value, "a whole number");
    }

    long requiredId(String field) {
        Long id = id(field);
        if (id == null) {
            throw MalformedEventException.of(event, field, null, "a whole number");
        }
        return id;
    }

    String text(String field) {
        Object value = raw.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw MalformedEventException.of(event, field, value, "text");
    }

    boolean has(String field) {
        return raw.containsKey(field);
    }

    Map<String, Object> map(String field) {
        return inside(field).raw;
    }

    /** The fields of an object inside; none if it is null or not there. */
    EventFields inside(String field) {
        Object value = raw.get(field);
        return value == null ? none() : object(field, value);
    }

    @SuppressWarnings("unchecked")
    EventFields object(String field, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new EventFields(event, (Map<String, Object>) map);
        }
        throw MalformedEventException.of(event, field, value, "an object");
    }

    private EventFields none() {
        return new EventFields(event, Map.of());
    }

    List<?> list(String field) {
        Object value = raw.get(field);
        if (value == null) {
            return List.of();
        } else if (value instanceof List<?> list) {
            return list;
        }
        throw MalformedEventException.of(event, field, value, "a list");
    }

    /** The first element of a list of objects; no fields if the list is empty. */
    EventFields first(String field) {
        List<?> list = list(field);
        return list.isEmpty() ? none() : object(field, list.get(0));
    }

    Instant time(String field) {
        return time(field, raw.get(field));
    }

    /** Seconds since 1970, whole or with a fraction, or ISO text; 0 means never and is null. */
    Instant time(String field, Object value) {
        try {
            if (value instanceof Number number) {
                return seconds(new BigDecimal(number.toString()));
            } else if (value instanceof String text) {
                return Instant.parse(text);
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException invalid) {
            throw MalformedEventException.of(event, field, value, "a time");
        }
        if (value == null) {
            return null;
        }
        throw MalformedEventException.of(event, field, value, "a time");
    }

    private static Instant seconds(BigDecimal seconds) {
        if (seconds.signum() == 0) {
            return null;
        }
        if (seconds.precision() - seconds.scale() > 12) {
            throw new ArithmeticException("beyond any calendar");
        }
        BigInteger[] parts =
                seconds.multiply(BILLION).toBigInteger().divideAndRemainder(BILLION.toBigInteger());
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
