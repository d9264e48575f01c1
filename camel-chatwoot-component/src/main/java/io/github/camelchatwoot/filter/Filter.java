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

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * A filter as a person writes it, such as {@code status = open and labels contains vip}. It is read
 * once; the values of its operands may be others each time, and are never read as part of it.
 */
public final class Filter {

    /** Stands for a value that only a message will tell. */
    public static final Object LATER =
            new Object() {
                @Override
                public String toString() {
                    return "later";
                }
            };

    private final Subject subject;
    private final Expression expression;
    private final List<Operand> operands;

    private Filter(Subject subject, Expression expression, List<Operand> operands) {
        this.subject = subject;
        this.expression = expression;
        this.operands = operands;
    }

    /**
     * @param endOfPiece the position after the <code>${…}</code> that begins at a position, or that
     *     position itself if nothing does
     * @throws IllegalArgumentException with the position and what was expected there
     */
    public static Filter parse(Subject subject, String text, IntUnaryOperator endOfPiece) {
        Parser parser = new Parser(subject, Tokens.of(text, endOfPiece));
        Expression expression = parser.whole();
        return new Filter(subject, expression, List.copyOf(parser.operands()));
    }

    /** Every value that is written in it. */
    public List<Operand> operands() {
        return operands;
    }

    /**
     * The conditions as the API takes them, with the dates of today.
     *
     * @param given the value of an operand: text, number, boolean, time, a collection of these, or
     *     {@link #LATER} for a trial
     * @throws IllegalArgumentException if a value doesn't suit its attribute, or if the API can't
     *     express the filter
     */
    public List<Map<String, Object>> payload(Function<Operand, Object> given, Clock clock) {
        List<List<ApiCondition>> alternatives =
                new ArrayList<>(new Translation(subject, new Values(given, clock)).of(expression));
        alternatives.sort(Comparator.comparing(Filter::mustComeLast));
        check(alternatives);
        List<Map<String, Object>> payload = new ArrayList<>();
        for (List<ApiCondition> alternative : alternatives) {
            boolean lastAlternative = alternative == alternatives.get(alternatives.size() - 1);
            for (int i = 0; i < alternative.size(); i++) {
                boolean last = i == alternative.size() - 1;
                String join = !last ? "AND" : lastAlternative ? null : "OR";
                payload.add(alternative.get(i).payload(subject, join));
            }
        }
        return payload;
    }

    private static boolean mustComeLast(List<ApiCondition> alternative) {
        return alternative.stream().anyMatch(ApiCondition::mustStandAlone);
    }

    private static void check(List<List<ApiCondition>> alternatives) {
        List<List<ApiCondition>> alone =
                alternatives.stream().filter(Filter::mustComeLast).collect(Collectors.toList());
        boolean joined = alone.stream().anyMatch(alternative -> alternative.size() > 1);
        if (joined || alone.size() > 1) {
            ApiCondition condition =
                    alone.get(0).stream()
                            .filter(ApiCondition::mustStandAlone)
                            .findFirst()
                            .orElseThrow();
            String name = condition.attribute().shown();
            throw new WrongFilter(
                    condition.at(),
                    "the server can't join != of a custom attribute with another condition;"
                            + " write (%s does not contain … or %s is not present)",
                    name,
                    name);
        }
    }
}
