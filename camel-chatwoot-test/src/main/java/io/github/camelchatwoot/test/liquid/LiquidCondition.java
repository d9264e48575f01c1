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
package io.github.camelchatwoot.test.liquid;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition of an if: one expression, or two that are compared. */
@FunctionalInterface
interface LiquidCondition {
    LiquidCondition ALWAYS = variables -> true;

    Pattern COMPARISON = Pattern.compile("(.+?)\\s*(==|!=|contains)\\s*(.+)");

    boolean holds(Map<String, Object> variables);

    static LiquidCondition parse(String markup, boolean negated) throws LiquidSyntaxException {
        LiquidCondition condition = parse(markup);
        return negated ? variables -> !condition.holds(variables) : condition;
    }

    private static LiquidCondition parse(String markup) throws LiquidSyntaxException {
        Matcher comparison = COMPARISON.matcher(markup);
        if (!comparison.matches()) {
            var expression = LiquidExpression.parse(markup);
            return variables -> isTrue(expression.in(variables));
        }
        var left = LiquidExpression.parse(comparison.group(1));
        var right = LiquidExpression.parse(comparison.group(3));
        return switch (comparison.group(2)) {
            case "==" -> variables -> equal(left.in(variables), right.in(variables));
            case "!=" -> variables -> !equal(left.in(variables), right.in(variables));
            default ->
                    variables ->
                            LiquidExpression.text(left.in(variables))
                                    .contains(LiquidExpression.text(right.in(variables)));
        };
    }

    private static boolean isTrue(Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    private static boolean equal(Object left, Object right) {
        return Objects.equals(left, right)
                || left != null
                        && right != null
                        && LiquidExpression.text(left).equals(LiquidExpression.text(right));
    }
}
