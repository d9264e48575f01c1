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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Knows which texts of a message the server renders as Liquid: its content, and the values of
 * {@code processed_params} in {@code template_params}, where backticks mean nothing. Names and keys
 * are taken as they are, and so is the whole of a message that comes in. (Seen in the server's own
 * source: liquidable.rb, liquid_template_processor_service.rb.)
 */
final class LiquidFields {

    private static final Set<String> RENDERED_TYPES = Set.of("outgoing", "template");

    private LiquidFields() {}

    /**
     * Whether the server renders messages of this type.
     *
     * @param messageType null for outgoing
     */
    static boolean rendersType(Object messageType) {
        return messageType == null || RENDERED_TYPES.contains(messageType.toString());
    }

    /**
     * The value with the foreign texts in it escaped.
     *
     * @param name the API's name for it
     */
    static Object escaped(String name, Object value) {
        if (isText(value)) {
            return LiquidText.escape(value, true);
        }
        return value instanceof Map<?, ?> fields ? escapedIn(name, fields) : value;
    }

    private static Object escapedIn(String name, Map<?, ?> fields) {
        if (name.equals("template_params")) {
            return with(fields, "processed_params", LiquidFields::parameters);
        } else if (!rendersType(fields.get("message_type"))) {
            return fields;
        }
        Map<Object, Object> content = with(fields, "content", text -> escaped("content", text));
        return with(content, "template_params", params -> escaped("template_params", params));
    }

    private static Object parameters(Object value) {
        if (isText(value)) {
            return LiquidText.escape(value, false);
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, parameters(element)));
            return copy;
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(LiquidFields::parameters).collect(Collectors.toList());
        }
        return value;
    }

    private static Map<Object, Object> with(
            Map<?, ?> fields, String name, UnaryOperator<Object> change) {
        Map<Object, Object> copy = new LinkedHashMap<>(fields);
        copy.computeIfPresent(name, (key, value) -> change.apply(value));
        return copy;
    }

    private static boolean isText(Object value) {
        return value instanceof CharSequence || value instanceof MixedText;
    }
}
