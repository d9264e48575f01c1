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
package io.github.camelchatwoot.test.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/**
 * One condition of a filter's payload.
 *
 * @param joins how the next condition is joined: AND, OR or null for the last one
 */
record Condition(FilterKey key, String operator, List<Object> values, String joins) {

    static Condition of(Params given, FilterKey key) {
        Object values = given.get("values");
        List<Object> list = values instanceof List ? given.list("values") : single(values);
        String joins = given.present("query_operator") ? given.text("query_operator") : null;
        var condition =
                new Condition(
                        key,
                        given.text("filter_operator"),
                        list,
                        joins == null ? null : joins.toUpperCase(Locale.ROOT));
        condition.check();
        return condition;
    }

    private static List<Object> single(Object value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * Limits of dates and numbers are read when the filter is built, so that bad ones are told. The
     * server allows {@code days_before} and then breaks on it.
     */
    private void check() {
        if (operator.equals("is_greater_than") || operator.equals("is_less_than")) {
            limit();
        }
        if (operator.equals("days_before")) {
            throw Refusal.internal();
        }
    }

    /** The server adds "or it is null" to this one, without parentheses. */
    boolean isOrNothing() {
        return key.operators() == null && operator.equals("not_equal_to");
    }

    boolean matches(Object actual) {
        return switch (operator) {
            case "is_present" -> isThere(actual);
            case "is_not_present" -> !isThere(actual);
            case "not_equal_to" -> isNot(actual);
            case "contains" -> actual != null && contains(actual);
            case "does_not_contain" -> actual != null && !contains(actual);
            case "is_greater_than" -> actual != null && compare(actual, limit()) > 0;
            case "is_less_than" -> actual != null && compare(actual, limit()) < 0;
            default -> equal(actual);
        };
    }

    private static boolean isThere(Object actual) {
        return actual instanceof List<?> labels ? !labels.isEmpty() : actual != null;
    }

    /** A column that is null differs from nothing; a custom attribute that is null does. */
    private boolean isNot(Object actual) {
        if (actual == null) {
            return key.operators() == null;
        }
        return !equal(actual);
    }

    private boolean equal(Object actual) {
        if (actual instanceof List<?> labels) {
            return values.stream().map(Condition::text).anyMatch(labels::contains);
        }
        return actual != null && values.stream().anyMatch(value -> equal(actual, value));
    }

    private boolean equal(Object actual, Object value) {
        if (value == null) {
            return false;
        }
        return switch (key.kind()) {
            case NUMBER -> compare(number(actual), number(value)) == 0;
            case BOOLEAN -> text(actual).equalsIgnoreCase(text(value));
            case FOLDED -> fold(actual).equals(fold(value));
            default -> text(actual).equals(text(value));
        };
    }

    private boolean contains(Object actual) {
        if (key.kind() == FilterKey.Kind.NUMBER) {
            throw Refusal.internal();
        }
        return values.stream()
                .anyMatch(value -> Like.containsFolded(text(actual), text(value).strip()));
    }

    private Object limit() {
        try {
            return switch (key.kind()) {
                case DATE -> LocalDate.parse(text(values.get(0)).replaceFirst("T.*", ""));
                case NUMBER -> new BigDecimal(text(values.get(0)));
                default -> throw Invalid.value(key.name());
            };
        } catch (DateTimeParseException | NumberFormatException notALimit) {
            throw Invalid.value(key.name());
        }
    }

    private static int compare(Object actual, Object limit) {
        if (limit instanceof LocalDate date) {
            return LocalDate.parse(text(actual).substring(0, 10)).compareTo(date);
        }
        return number(actual).compareTo((BigDecimal) limit);
    }

    /** What is no number makes the server's query fail. */
    private static BigDecimal number(Object value) {
        try {
            return new BigDecimal(text(value));
        } catch (NumberFormatException notANumber) {
            throw Refusal.internal();
        }
    }

    private static String fold(Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
