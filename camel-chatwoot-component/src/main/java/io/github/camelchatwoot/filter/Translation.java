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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an expression into alternatives of conditions that all hold: the API has no parentheses,
 * joins flatly with AND binding tighter, and lacks some comparisons that others can stand for.
 */
final class Translation {

    /** More than anybody writes, few enough for a request. */
    private static final int MOST = 200;

    private final Subject subject;
    private final Values values;

    Translation(Subject subject, Values values) {
        this.subject = subject;
        this.values = values;
    }

    List<List<ApiCondition>> of(Expression expression) {
        if (expression instanceof Expression.Any any) {
            List<List<ApiCondition>> alternatives = new ArrayList<>();
            any.parts().forEach(part -> alternatives.addAll(of(part)));
            return checked(alternatives);
        } else if (expression instanceof Expression.All all) {
            List<List<ApiCondition>> alternatives = List.of(List.of());
            for (Expression part : all.parts()) {
                alternatives = product(alternatives, of(part));
            }
            return alternatives;
        }
        return condition((Expression.Condition) expression);
    }

    private static List<List<ApiCondition>> product(
            List<List<ApiCondition>> left, List<List<ApiCondition>> right) {
        List<List<ApiCondition>> product = new ArrayList<>();
        for (List<ApiCondition> one : left) {
            for (List<ApiCondition> other : right) {
                List<ApiCondition> both = new ArrayList<>(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return checked(product);
    }

    private static List<List<ApiCondition>> checked(List<List<ApiCondition>> alternatives) {
        int count = alternatives.stream().mapToInt(List::size).sum();
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "where: the API has no parentheses, and without them this is more than %d conditions"
                            .formatted(MOST));
        }
        return alternatives;
    }

    private List<List<ApiCondition>> condition(Expression.Condition c) {
        return switch (c.comparison()) {
            case PRESENT -> one(c, "is_present", List.of());
            case NOT_PRESENT -> one(c, "is_not_present", List.of());
            case IN -> in(c);
            case NOT_IN -> notIn(c);
            case CONTAINS -> part(c, "contains", ApiCondition.EQUAL);
            case DOES_NOT_CONTAIN -> part(c, "does_not_contain", ApiCondition.NOT_EQUAL);
            case DAYS_BEFORE -> one(c, ApiCondition.LESS, values.daysAgo(c));
            case NOT_EQUAL -> one(c, ApiCondition.NOT_EQUAL, values.single(c));
            case EQUAL -> same(c);
            default -> limit(c, values.single(c));
        };
    }

    private List<List<ApiCondition>> same(Expression.Condition c) {
        Object value = values.single(c);
        return c.attribute().kind() == Attribute.Kind.DAY
                ? List.of(
                        List.of(
                                api(c, ApiCondition.GREATER, ((LocalDate) value).minusDays(1)),
                                api(c, ApiCondition.LESS, ((LocalDate) value).plusDays(1))))
                : one(c, ApiCondition.EQUAL, value);
    }

    private List<List<ApiCondition>> in(Expression.Condition c) {
        List<Object> all = values.all(c);
        if (comparesLists(c)) {
            return one(c, ApiCondition.EQUAL, all);
        }
        return checked(all.stream().map(v -> List.of(api(c, ApiCondition.EQUAL, v))).toList());
    }

    private List<List<ApiCondition>> notIn(Expression.Condition c) {
        List<Object> all = values.all(c);
        if (comparesLists(c)) {
            return one(c, ApiCondition.NOT_EQUAL, all);
        }
        return checked(List.of(all.stream().map(v -> api(c, ApiCondition.NOT_EQUAL, v)).toList()));
    }

    private boolean comparesLists(Expression.Condition c) {
        return subject.comparesLists() && !c.attribute().isCustom();
    }

    private List<List<ApiCondition>> part(Expression.Condition c, String ofText, String ofLabels) {
        Object value = values.single(c);
        return c.attribute().kind() == Attribute.Kind.LABELS
                ? one(c, ofLabels, value)
                : one(c, ofText, literal(value.toString()));
    }

    /** The server compares by ILIKE, in which these three have a meaning. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<List<ApiCondition>> limit(Expression.Condition c, Object value) {
        boolean greater =
                c.comparison() == Comparison.GREATER || c.comparison() == Comparison.AT_LEAST;
        boolean orSame =
                c.comparison() == Comparison.AT_LEAST || c.comparison() == Comparison.AT_MOST;
        String operator = greater ? ApiCondition.GREATER : ApiCondition.LESS;
        if (!orSame) {
            return one(c, operator, value);
        } else if (value instanceof LocalDate day) {
            return one(c, operator, day.plusDays(greater ? -1 : 1));
        }
        return List.of(
                List.of(api(c, operator, value)), List.of(api(c, ApiCondition.EQUAL, value)));
    }

    private List<List<ApiCondition>> one(Expression.Condition c, String operator, Object value) {
        return List.of(List.of(api(c, operator, value)));
    }

    private ApiCondition api(Expression.Condition c, String operator, Object value) {
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return new ApiCondition(
                c.attribute(),
                operator,
                list.stream().map(v -> v instanceof LocalDate ? v.toString() : (Object) v).toList(),
                c.at());
    }
}
