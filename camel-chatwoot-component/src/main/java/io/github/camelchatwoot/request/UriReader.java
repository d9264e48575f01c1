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
import java.util.function.UnaryOperator;

import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.ParameterType;

/**
 * Reads the values of URIs.
 *
 * @param compiler of expressions
 * @param resources loads the text of {@code resource:…}
 */
public record UriReader(
        Piece.Compiler compiler, UnaryOperator<String> resources, Json json, WireValue wire) {

    private static final String RESOURCE = "resource:";

    /**
     * @throws IllegalArgumentException if the text can't be a value of this parameter
     */
    UriValue read(Parameter parameter, String raw) {
        try {
            if (raw.startsWith(RESOURCE) && parameter.type() == ParameterType.STRING) {
                String text = resources.apply(raw.substring(RESOURCE.length()));
                return new UriValue(parameter, raw, null, MixedText.byAuthor(text), wire);
            }
            if (parameter.type().isFilter()) {
                UriValue.Source filter =
                        FilterText.parse(parameter.type(), raw, compiler, wire.clock());
                return new UriValue(parameter, raw, filter, null, wire);
            }
            UriValue.Source source = source(parameter, raw);
            if (TextTemplate.hasPiece(raw)) {
                return new UriValue(parameter, raw, source, null, wire);
            }
            Object value = source.evaluate(null);
            Object fixed = WireValue.isAbsent(value) ? null : wire.of(parameter, value, null);
            // "now-7d" is checked here, but means another time with every message
            return new UriValue(parameter, raw, isTime(parameter) ? source : null, fixed, wire);
        } catch (IllegalArgumentException e) {
            String sentence = e.getMessage();
            throw sentence.startsWith(parameter.option() + ": ")
                    ? e
                    : new IllegalArgumentException(parameter.option() + ": " + sentence, e);
        }
    }

    private static boolean isTime(Parameter parameter) {
        return parameter.type() == ParameterType.EPOCH
                || parameter.type() == ParameterType.DATETIME;
    }

    private UriValue.Source source(Parameter parameter, String raw) {
        ParameterType type = parameter.type();
        TextTemplate whole = TextTemplate.parse(raw, compiler);
        if (whole.isLonePiece() || raw.isBlank()) {
            return whole::evaluate;
        } else if (type.isFile()) {
            List<WrittenFile> files = WrittenFile.list(raw);
            return message -> files;
        } else if (type.element() == ParameterType.OBJECT
                || type.isList() && raw.trim().startsWith("[")) {
            JsonTemplate template = JsonTemplate.parse(raw, type, compiler);
            return template::evaluate;
        } else if (type.isList()) {
            return list(raw);
        }
        return whole::evaluate;
    }

    private UriValue.Source list(String raw) {
        List<TextTemplate> elements = new ArrayList<>();
        for (String element : splitOutsidePieces(raw)) {
            elements.add(TextTemplate.parse(element.trim(), compiler));
        }
        return message -> elements.stream().map(e -> e.evaluate(message)).toList();
    }

    private static List<String> splitOutsidePieces(String raw) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < raw.length()) {
            if (raw.startsWith("${", at)) {
                at = TextTemplate.endOfPiece(raw, at);
            } else if (raw.charAt(at++) == ',') {
                elements.add(raw.substring(start, at - 1));
                start = at;
            }
        }
        elements.add(raw.substring(start));
        return elements;
    }
}
