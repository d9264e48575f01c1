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
package io.github.camelchatwoot.request;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Nearest;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.ParameterType;

/** Turns what a route or a message says for a parameter into what goes over the wire. */
public final class WireValue {

    private final Clock clock;
    private final TimeText times;
    private final Json json;

    public WireValue(Clock clock, Json json) {
        this.clock = clock;
        this.times = new TimeText(clock);
        this.json = json;
    }

    /** Null and empty text: nothing was given. An empty list or map is a value. */
    static boolean isAbsent(Object value) {
        return value == null
                || value instanceof CharSequence text && text.isEmpty()
                || value instanceof MixedText mixed && mixed.isEmpty();
    }

    /** Java's own ways of saying when. */
    static boolean isTime(Object value) {
        return value instanceof Temporal || value instanceof Date || value instanceof Calendar;
    }

    /** Tells what now is, and where. */
    Clock clock() {
        return clock;
    }

    /**
     * @throws IllegalArgumentException if the value is not of the parameter's type, or not one of
     *     its allowed values
     */
    Object of(Parameter parameter, Object value, IncomingMessage message) {
        ParameterType type = parameter.type();
        if (type.isFile()) {
            // the id of an uploaded blob, where the API wants a list
            return type.isList() && value instanceof CharSequence ? List.of(value) : value;
        } else if (type.isFilter()) {
            return value instanceof Collection
                    ? value
                    : FilterText.conditions(
                            type,
                            single(parameter, ParameterType.STRING, value, message).toString(),
                            clock);
        } else if (!type.isList()) {
            return single(parameter, type, value, message);
        }
        List<Object> list = new ArrayList<>();
        for (Object element : elements(value)) {
            if (!isAbsent(element)) {
                list.add(single(parameter, type.element(), element, message));
            }
        }
        return list;
    }

    private Object single(
            Parameter parameter, ParameterType type, Object value, IncomingMessage message) {
        try {
            return switch (type) {
                case INTEGER -> integer(value, message);
                case NUMBER -> number(value, message);
                case BOOLEAN -> bool(value, message);
                case EPOCH -> times.instant(plain(value)).getEpochSecond();
                case DATETIME -> times.instant(plain(value)).toString();
                case OBJECT -> object(value);
                default -> allowed(parameter, text(value, message));
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s %s".formatted(parameter.option(), shown(value), e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s: %s can't be read: %s"
                            .formatted(parameter.option(), shown(value), Sentence.of(e)),
                    e);
        }
    }

    /** Refuses text that is not among a parameter's allowed values; anything else passes. */
    static Object allowed(Parameter parameter, Object value) {
        boolean known =
                parameter.allowed().isEmpty()
                        || !(value instanceof CharSequence || value instanceof MixedText)
                        || parameter.allowed().contains(value.toString());
        if (!known) {
            String nearest = Nearest.to(value.toString(), parameter.allowed(), 1).get(0);
            throw new IllegalArgumentException(
                    "is not one of %s; did you mean %s?"
                            .formatted(String.join(", ", parameter.allowed()), nearest));
        }
        return value;
    }

    private static Object integer(Object value, IncomingMessage message) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value;
        }
        try {
            return new BigDecimal(asText(value, message).trim()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("is not a whole number", e);
        }
    }

    private static Object number(Object value, IncomingMessage message) {
        if (value instanceof Number) {
            return value;
        }
        try {
            return new BigDecimal(asText(value, message).trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number", e);
        }
    }

    private static Object bool(Object value, IncomingMessage message) {
        if (value instanceof Boolean) {
            return value;
        }
        return switch (asText(value, message).trim().toLowerCase()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private Object object(Object value) {
        Object plain = plain(value);
        if (plain instanceof Map || plain instanceof JsonNode node && node.isObject()) {
            return plain;
        } else if (plain instanceof CharSequence text) {
            return parsedObject(text.toString());
        } else if (plain instanceof Collection || plain.getClass().isArray()) {
            throw new IllegalArgumentException("is no object");
        }
        try {
            return json.fields(plain);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("can't be read as an object: " + Sentence.of(e), e);
        }
    }

    private Object parsedObject(String text) {
        try {
            JsonNode node = Json.WIRE.readTree(text);
            if (node.isObject()) {
                return json.fields(node);
            }
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("is not a JSON object", e);
        }
        throw new IllegalArgumentException("is not a JSON object");
    }

    private static Object text(Object value, IncomingMessage message) {
        if (value instanceof MixedText) {
            return value;
        } else if (value instanceof Map || value instanceof Collection) {
            throw new IllegalArgumentException("is not text");
        }
        return asText(value, message);
    }

    private static String asText(Object value, IncomingMessage message) {
        return value instanceof CharSequence || value instanceof MixedText || message == null
                ? value.toString()
                : message.text(value);
    }

    private static Object plain(Object value) {
        return value instanceof MixedText ? value.toString() : value;
    }

    private static Collection<?> elements(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        } else if (value instanceof JsonNode node && node.isArray()) {
            List<Object> nodes = new ArrayList<>();
            node.forEach(element -> nodes.add(element.isValueNode() ? element.asText() : element));
            return nodes;
        } else if (value.getClass().isArray() && !(value instanceof byte[])) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(Array.get(value, i));
            }
            return list;
        }
        return List.of(value);
    }

    /** What is no text is named, not told: it may be large, private or endless. */
    static String shown(Object value) {
        boolean told =
                value instanceof CharSequence
                        || value instanceof MixedText
                        || value instanceof Number
                        || value instanceof Boolean
                        || isTime(value);
        if (told) {
            return "'" + Sentence.excerpt(value.toString()) + "'";
        }
        return value instanceof Map
                ? "a map"
                : value instanceof Collection ? "a list" : "a " + value.getClass().getSimpleName();
    }
}
