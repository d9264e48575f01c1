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

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A value that a person might write for a parameter. */
final class Examples {

    private final Map<String, String> written;

    Examples() throws IOException {
        try (InputStream yaml = Examples.class.getResourceAsStream("examples.yaml")) {
            written = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        }
    }

    String of(Operation operation, Parameter parameter) {
        String text = written.get(operation.name() + "." + parameter.option());
        if (text != null) {
            return text;
        }
        if (!parameter.allowed().isEmpty()) {
            return parameter.allowed().get(0);
        }
        text = written.get(parameter.option());
        return text == null || !suits(text, parameter.type()) ? ofType(parameter) : text;
    }

    /**
     * The options that an example of the operation shows beside the required ones; none if it is
     * not said.
     */
    List<String> shown(Operation operation) {
        String text = written.get(operation.name());
        List<String> options = text == null ? List.of() : List.of(text.split(","));
        List<String> known = operation.parameters().stream().map(Parameter::option).toList();
        if (!known.containsAll(options)) {
            throw new CatalogueException(
                    "examples.yaml: %s has not all of %s".formatted(operation.name(), options));
        }
        return options;
    }

    /** For an option of the component's own. */
    String ofOption(OptionClass.Option option) {
        String text = written.get("endpoint." + option.name());
        if (text != null) {
            return text;
        }
        String standard = option.standard().isEmpty() ? "10" : option.standard();
        return option.time() ? "1m" : standard;
    }

    private static boolean suits(String text, String type) {
        return switch (type) {
            case "integer", "number" -> text.matches("\\d+");
            case "boolean" -> text.matches("true|false");
            case "object" -> text.startsWith("{");
            case "array<object>" -> text.startsWith("[{");
            case "array<integer>" -> text.matches("\\d+(,\\d+)*");
            default -> true;
        };
    }

    private static String ofType(Parameter parameter) {
        return switch (parameter.type()) {
            case "integer" ->
                    parameter.option().toLowerCase(Locale.ROOT).endsWith("id") ? "42" : "1";
            case "number" -> "1";
            case "boolean" -> "true";
            case "epoch", "datetime" -> "now-7d";
            case "object" -> "{}";
            case "array<object>" -> "[]";
            case "array<integer>" -> "3,5";
            case "file" -> "classpath:file.pdf";
            case "array<file>" -> "classpath:a.pdf,classpath:b.pdf";
            default -> ofText(parameter.option().toLowerCase(Locale.ROOT), parameter);
        };
    }

    private static String ofText(String option, Parameter parameter) {
        if (option.endsWith("url")) {
            return "https://example.com";
        }
        return option.endsWith("id") ? "4711" : Names.title(parameter.option());
    }
}
