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
package io.github.camelchatwoot.filter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Nearest;

/** The values of operands, as their attribute wants them. */
final class Values {

    private final Function<Operand, Object> given;
    private final Clock clock;

    Values(Function<Operand, Object> given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** Those of a list; a single operand may be one. */
    List<Object> all(Expression.Condition condition) {
        List<Operand> operands = condition.operands();
        if (operands.size() == 1 && value(operands.get(0)) instanceof Collection<?> list) {
            if (list.isEmpty()) {
                throw nothing(operands.get(0));
            }
            return list.stream()
                    .map(element -> of(condition.attribute(), operands.get(0), element))
                    .toList();
        }
        return operands.stream().map(operand -> of(condition.attribute(), operand)).toList();
    }

    Object single(Expression.Condition condition) {
        return of(condition.attribute(), condition.operands().get(0));
    }

    /** How many days days_before says. */
    LocalDate daysAgo(Expression.Condition condition) {
        Operand operand = condition.operands().get(0);
        Object value = value(operand);
        if (value == Filter.LATER) {
            return ServerDay.today(clock);
        }
        try {
            return ServerDay.today(clock).minusDays(whole(value));
        } catch (IllegalArgumentException e) {
            throw wrong(operand, value, e);
        }
    }

    private Object of(Attribute attribute, Operand operand) {
        return of(attribute, operand, value(operand));
    }

    private Object of(Attribute attribute, Operand operand, Object value) {
        if (value == null || value.toString().isEmpty()) {
            throw nothing(operand);
        } else if (value == Filter.LATER) {
            return attribute.kind() == Attribute.Kind.DAY ? ServerDay.today(clock) : value;
        } else if (value instanceof Collection<?>) {
            throw new WrongFilter(
                    operand.at(), "%s is a list; write in %s", operand.text(), operand.text());
        }
        try {
            return switch (attribute.kind()) {
                case NUMBER -> whole(value);
                case DAY -> ServerDay.of(value, clock);
                case TRUE_OR_FALSE -> trueOrFalse(value.toString());
                case CUSTOM -> custom(operand, value);
                default -> allowed(attribute, value.toString());
            };
        } catch (IllegalArgumentException e) {
            throw wrong(operand, value, e);
        }
    }

    private Object value(Operand operand) {
        return given.apply(operand);
    }

    private static WrongFilter wrong(Operand operand, Object value, IllegalArgumentException e) {
        return new WrongFilter(
                operand.at(), "'%s' %s", Sentence.excerpt(value.toString()), e.getMessage());
    }

    /** Leaving the condition out would find more than was asked for. */
    private static WrongFilter nothing(Operand operand) {
        return operand.text().isEmpty()
                ? new WrongFilter(operand.at(), "the value is empty; write is not present")
                : new WrongFilter(operand.at(), "%s gave nothing", operand.text());
    }

    private static long whole(Object value) {
        try {
            return new BigDecimal(value.toString().trim()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("is not a whole number", e);
        }
    }

    private static boolean trueOrFalse(String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(value);
        }
        throw new IllegalArgumentException("is neither true nor false");
    }

    private static String allowed(Attribute attribute, String value) {
        if (attribute.allowed().isEmpty() || attribute.allowed().contains(value)) {
            return value;
        }
        throw new IllegalArgumentException(
                "is not one of %s; did you mean %s?"
                        .formatted(
                                String.join(", ", attribute.allowed()),
                                Nearest.to(value, attribute.allowed(), 1).get(0)));
    }

    /** Text, which the server reads as the attribute's type; a day only where one is meant. */
    private Object custom(Operand operand, Object value) {
        boolean wordOfRoute = !operand.quoted() && operand.text().equals(value.toString());
        return ServerDay.isTime(value) || wordOfRoute && ServerDay.isWord(operand.text())
                ? ServerDay.of(value, clock)
                : value.toString();
    }
}
