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
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One filter with its arguments; an unknown one gives the value back, as Liquid does. */
record LiquidFilter(String name, List<String> arguments) {

    static LiquidFilter parse(String markup) {
        String[] parts = markup.split(":", 2);
        List<String> arguments =
                parts.length < 2
                        ? List.of()
                        : Arrays.stream(
                                        parts[1].split(
                                                ",(?=(?:[^\"']*[\"'][^\"']*[\"'])*[^\"']*$)"))
                                .map(String::strip)
                                .toList();
        return new LiquidFilter(parts[0].strip(), arguments);
    }

    Object apply(Object value, Map<String, Object> variables) {
        String text = LiquidExpression.text(value);
        return switch (name) {
            case "upcase" -> text.toUpperCase();
            case "downcase" -> text.toLowerCase();
            case "capitalize" -> LiquidContent.capitalized(text);
            case "strip" -> text.strip();
            case "size" -> value instanceof List<?> list ? list.size() : text.length();
            case "split" -> Arrays.asList(text.split(Pattern.quote(argument(0, variables))));
            case "first" -> value instanceof List<?> l && !l.isEmpty() ? l.get(0) : null;
            case "last" -> value instanceof List<?> l && !l.isEmpty() ? l.get(l.size() - 1) : null;
            case "join" -> join(value, arguments.isEmpty() ? " " : argument(0, variables));
            case "truncate" -> truncate(text, variables);
            case "date" -> LiquidDate.format(value, argument(0, variables));
            case "append" -> text + argument(0, variables);
            case "prepend" -> argument(0, variables) + text;
            case "replace" -> text.replace(argument(0, variables), argument(1, variables));
            case "remove" -> text.replace(argument(0, variables), "");
            case "default" -> text.isEmpty() ? argument(0, variables) : value;
            case "escape" -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            case "url_encode" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
            case "url_decode" -> URLDecoder.decode(text, StandardCharsets.UTF_8);
            case "plus" -> number(text).add(number(argument(0, variables)));
            case "minus" -> number(text).subtract(number(argument(0, variables)));
            case "times" -> number(text).multiply(number(argument(0, variables)));
            case "divided_by" -> divide(number(text), number(argument(0, variables)));
            default -> value;
        };
    }

    private static Object join(Object value, String glue) {
        return value instanceof List<?> list
                ? list.stream().map(LiquidExpression::text).collect(Collectors.joining(glue))
                : value;
    }

    /** The length counts with the ellipsis. */
    private String truncate(String text, Map<String, Object> variables) {
        int length = arguments.isEmpty() ? 50 : number(argument(0, variables)).intValue();
        String end = arguments.size() < 2 ? "..." : argument(1, variables);
        return text.length() <= length
                ? text
                : text.substring(0, Math.max(0, length - end.length())) + end;
    }

    private String argument(int index, Map<String, Object> variables) {
        return index < arguments.size()
                ? LiquidExpression.text(LiquidExpression.value(arguments.get(index), variables))
                : "";
    }

    private static BigDecimal number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** Whole numbers are divided without a rest; a division by zero prints Liquid's sentence. */
    private static Object divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return "Liquid error: divided by 0";
        }
        boolean whole = dividend.scale() <= 0 && divisor.scale() <= 0;
        return whole
                ? dividend.divide(divisor, 0, RoundingMode.FLOOR)
                : dividend.divide(divisor, 10, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
