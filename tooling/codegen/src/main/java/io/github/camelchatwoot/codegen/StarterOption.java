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
package io.github.camelchatwoot.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An option of the component, as its catalog JSON tells it.
 *
 * @param type such as {@code java.lang.Integer}; never a primitive one, so that null is not given
 * @param defaultValue what a person would write, or null
 * @param deprecation why, and what to use instead; empty if nothing is said, null if it isn't
 *     deprecated
 */
record StarterOption(
        String name, String type, String description, Object defaultValue, String deprecation) {

    private static final Map<String, String> BOXES =
            Map.of(
                    "boolean", "java.lang.Boolean",
                    "int", "java.lang.Integer",
                    "long", "java.lang.Long",
                    "double", "java.lang.Double");

    static List<StarterOption> read(JsonNode catalog) {
        List<StarterOption> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : catalog.path("componentProperties").properties()) {
            options.add(of(entry.getKey(), entry.getValue()));
        }
        if (options.isEmpty()) {
            throw new CatalogueException(
                    "The catalog JSON has no componentProperties: is it that of a component?");
        }
        return options;
    }

    private static StarterOption of(String name, JsonNode json) {
        String type = json.path("javaType").asText();
        if (type.isEmpty()) {
            throw new CatalogueException("The option %s has no javaType".formatted(name));
        }
        return new StarterOption(
                name,
                BOXES.getOrDefault(type, type),
                json.path("description").asText(),
                json.path("secret").asBoolean() ? null : defaultValue(json),
                json.path("deprecated").asBoolean() ? json.path("deprecationNote").asText() : null);
    }

    /** Enums as Spring Boot writes them in its own metadata. */
    private static Object defaultValue(JsonNode json) {
        JsonNode value = json.path("defaultValue");
        if (value.isBoolean()) {
            return value.asBoolean();
        } else if (value.isNumber()) {
            return value.numberValue();
        } else if (value.asText().isEmpty()) {
            return null;
        }
        return json.path("type").asText().equals("enum")
                ? value.asText().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.asText();
    }

    /** In kebab case, as {@code max-retries}. */
    String kebabName() {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** As in {@code getMaxRetries}. */
    String capitalName() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
