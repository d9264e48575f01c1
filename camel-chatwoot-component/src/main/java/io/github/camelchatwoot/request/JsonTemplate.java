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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.operation.ParameterType;

/**
 * JSON with expressions in its leaves. It is parsed once, before anything is evaluated, so that a
 * value can't change its shape. A leaf that turns out null is left out.
 */
final class JsonTemplate {

    private final Object root;

    private JsonTemplate(Object root) {
        this.root = root;
    }

    /**
     * @throws IllegalArgumentException if the text is not JSON of the parameter's kind
     */
    static JsonTemplate parse(String text, ParameterType type, Piece.Compiler compiler) {
        JsonNode node;
        try {
            node = Json.WIRE.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(refusal(text, e), e);
        }
        boolean fits = type.isList() ? node.isArray() || node.isObject() : node.isObject();
        if (!fits) {
            throw new IllegalArgumentException(
                    "is not a JSON %s: %s".formatted(type.isList() ? "list" : "object", text));
        }
        return new JsonTemplate(compiled(node, compiler));
    }

    private static String refusal(String text, JsonProcessingException e) {
        String where = "%s (column %d)".formatted(e.getOriginalMessage(), column(e));
        if (text.matches("(?s)\\s*\\[?\\{\\s*[\\w-]+=.*")) {
            return "an object has to be written as JSON text, such as '{\"a\": 1}', not as nested"
                    + " YAML: "
                    + where;
        } else if (TextTemplate.hasPiece(text)) {
            return "is not JSON; an expression in it has to stand between quotes, such as {\"a\":"
                    + " \"${body[a]}\"}: "
                    + where;
        }
        return "is not JSON: " + where;
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }

    private static Object compiled(JsonNode node, Piece.Compiler compiler) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties()
                    .forEach(
                            field -> map.put(field.getKey(), compiled(field.getValue(), compiler)));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(compiled(element, compiler)));
            return list;
        } else if (node.isTextual()) {
            return node.textValue().isEmpty()
                    ? MixedText.byAuthor("")
                    : TextTemplate.parse(node.textValue(), compiler);
        }
        return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.asBoolean() : null;
    }

    Object evaluate(IncomingMessage message) {
        return evaluate(root, message);
    }

    private static Object evaluate(Object part, IncomingMessage message) {
        if (part instanceof Map<?, ?> template) {
            Map<String, Object> map = new LinkedHashMap<>();
            template.forEach(
                    (key, value) -> {
                        Object result = evaluate(value, message);
                        if (result != null) {
                            map.put((String) key, result);
                        }
                    });
            return map;
        } else if (part instanceof List<?> template) {
            List<Object> list = new ArrayList<>();
            for (Object element : template) {
                Object result = evaluate(element, message);
                if (result != null) {
                    list.add(result);
                }
            }
            return list;
        }
        return part instanceof TextTemplate text ? text.evaluate(message) : part;
    }
}
