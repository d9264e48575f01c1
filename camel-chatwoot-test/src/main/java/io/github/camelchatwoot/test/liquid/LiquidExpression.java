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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A value with its filters: {@code contact.name | default: "you" | upcase}. */
record LiquidExpression(String operand, List<LiquidFilter> filters) {
    private static final Pattern OPERAND =
            Pattern.compile(
                    "\\(\\d{1,4}\\.\\.\\d{1,4}\\)|"
                            + "\"[^\"]*\"|'[^']*'|-?\\d+(\\.\\d+)?|[\\w-]+((\\.[\\w-]+)|(\\[[^\\]]+\\]))*");
    private static final Pattern PIPE =
            Pattern.compile("\\|(?=(?:[^\"']*[\"'][^\"']*[\"'])*[^\"']*$)");

    static LiquidExpression parse(String markup) throws LiquidSyntaxException {
        String[] parts = PIPE.split(markup);
        String operand = parts[0].strip();
        if (!operand.isEmpty() && !OPERAND.matcher(operand).matches()) {
            throw new LiquidSyntaxException("Not a value: " + operand);
        }
        var filters = new ArrayList<LiquidFilter>();
        for (int i = 1; i < parts.length; i++) {
            filters.add(LiquidFilter.parse(parts[i].strip()));
        }
        return new LiquidExpression(operand, filters);
    }

    Object in(Map<String, Object> variables) {
        Object value = operand.isEmpty() ? null : value(operand, variables);
        for (LiquidFilter filter : filters) {
            value = filter.apply(value, variables);
        }
        return value;
    }

    static Object value(String operand, Map<String, Object> variables) {
        char first = operand.charAt(0);
        if (first == '(') {
            String[] ends = operand.substring(1, operand.length() - 1).split("\\.\\.");
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
        }
        if (first == '"' || first == '\'') {
            return operand.substring(1, operand.length() - 1);
        }
        if (Character.isDigit(first) || first == '-') {
            return new BigDecimal(operand);
        }
        return switch (operand) {
            case "true" -> true;
            case "false" -> false;
            case "nil", "null" -> null;
            default -> path(operand, variables);
        };
    }

    private static Object path(String operand, Map<String, Object> variables) {
        Object value = variables;
        for (String step : operand.split("[.\\[\\]]+")) {
            String name = step.replaceAll("[\"']", "");
            if (value instanceof Map<?, ?> map) {
                value = map.get(name);
            } else if (name.equals("size") && value instanceof String text) {
                value = text.length();
            } else {
                return null;
            }
        }
        return value;
    }

    /** As Liquid prints a value: nothing for nil, a whole number without fraction. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
