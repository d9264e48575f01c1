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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;

/**
 * The expression that routes use most: a path into maps and lists, such as {@code
 * ${body[meta][assignee][name]}}. A step that is not there makes the whole null, where Simple
 * throws.
 */
final class PathPiece implements Piece {

    private static final Pattern PATH =
            Pattern.compile(
                    "\\$\\{(?:(?<base>body)|(?<kind>headers?|variables?|exchangeProperty)\\.(?<name>[\\w-]+))"
                            + "(?<steps>(?:\\[[^\\[\\]?]+])*)}");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern FROM_END = Pattern.compile("last(?:-(\\d+))?");

    private final Function<IncomingMessage, Object> base;
    private final List<String> steps;
    private final Piece otherwise;

    private PathPiece(Function<IncomingMessage, Object> base, List<String> steps, Piece otherwise) {
        this.base = base;
        this.steps = steps;
        this.otherwise = otherwise;
    }

    /**
     * @param otherwise evaluates the same source when the path meets something that is neither map
     *     nor list
     */
    static Optional<Piece> parse(String source, Piece otherwise) {
        Matcher matcher = PATH.matcher(source);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(matcher.group("steps"));
        while (step.find()) {
            steps.add(unquote(step.group(1).trim()));
        }
        return Optional.of(new PathPiece(base(matcher), steps, otherwise));
    }

    private static Function<IncomingMessage, Object> base(Matcher matcher) {
        if (matcher.group("base") != null) {
            return IncomingMessage::body;
        }
        String name = matcher.group("name");
        return switch (matcher.group("kind")) {
            case "header", "headers" -> message -> message.header(name);
            case "variable", "variables" -> message -> message.variable(name);
            default -> message -> message.property(name);
        };
    }

    @Override
    public Object evaluate(IncomingMessage message) {
        Object value = base.apply(message);
        for (String step : steps) {
            if (value == null || value instanceof NullNode) {
                return null;
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value instanceof List<?> list) {
                value = elementOf(list, step);
            } else if (value instanceof JsonNode node && node.isObject()) {
                value = node.get(step);
            } else if (value instanceof JsonNode node && node.isArray()) {
                int index = indexOf(step, node.size());
                value = index < 0 ? null : node.get(index);
            } else {
                return otherwise.evaluate(message);
            }
        }
        return value instanceof JsonNode node ? scalar(node) : value;
    }

    private static Object elementOf(List<?> list, String step) {
        int index = indexOf(step, list.size());
        return index < 0 ? null : list.get(index);
    }

    /** The position that a step means in a list of this size, or -1 if there is none. */
    private static int indexOf(String step, int size) {
        Matcher fromEnd = FROM_END.matcher(step);
        int index;
        if (fromEnd.matches()) {
            String back = fromEnd.group(1);
            index = size - 1 - (back == null ? 0 : Integer.parseInt(back));
        } else if (step.matches("\\d{1,9}")) {
            index = Integer.parseInt(step);
        } else {
            return -1;
        }
        return index >= 0 && index < size ? index : -1;
    }

    private static Object scalar(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        } else if (node instanceof POJONode pojo) {
            return pojo.getPojo();
        } else if (node.isNumber()) {
            return node.numberValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isTextual() ? node.textValue() : node;
    }

    private static String unquote(String key) {
        boolean quoted =
                key.length() > 1
                        && (key.charAt(0) == '\'' || key.charAt(0) == '"')
                        && key.charAt(key.length() - 1) == key.charAt(0);
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
