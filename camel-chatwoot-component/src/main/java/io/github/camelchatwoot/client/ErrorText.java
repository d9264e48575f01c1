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
package io.github.camelchatwoot.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The sentence in an error answer, whichever of Chatwoot's shapes it has: {@code {"error": ..}},
 * {@code {"errors": [..]}}, {@code {"message": .., "attributes": [..]}}, {@code {"status": ..,
 * "error": ..}}, plain text, a page, or nothing.
 *
 * @param attributes names of the fields complained about, empty if none are named
 */
record ErrorText(String sentence, List<String> attributes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WHERE_SENTENCES_ARE = List.of("message", "error", "errors");

    static ErrorText of(String mediaType, String body) {
        if (HtmlPage.looksLikeOne(body)) {
            return new ErrorText(HtmlPage.title(body).orElse(""), List.of());
        }
        JsonNode json = json(body);
        if (json != null && json.isObject()) {
            return ofObject(json);
        }
        // a body that is cut or binary says nothing that fits into a sentence
        boolean plain = mediaType.isEmpty() || mediaType.startsWith("text/");
        String text = json != null && !json.isMissingNode() ? words(json) : plain ? body : "";
        return new ErrorText(Sentence.of(text), List.of());
    }

    private static ErrorText ofObject(JsonNode json) {
        String sentence =
                WHERE_SENTENCES_ARE.stream()
                        .map(json::path)
                        .map(ErrorText::words)
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("");
        List<String> attributes = new ArrayList<>();
        json.path("attributes").forEach(name -> attributes.add(Sentence.of(name.asText())));
        if (attributes.isEmpty()) {
            json.path("error").fieldNames().forEachRemaining(n -> attributes.add(Sentence.of(n)));
        }
        return new ErrorText(Sentence.of(sentence), attributes);
    }

    private static String words(JsonNode node) {
        List<String> words = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(f -> words.add(f.getKey() + " " + words(f.getValue())));
        } else if (node.isArray()) {
            node.forEach(element -> words.add(words(element)));
        } else {
            return node.isNull() ? "" : node.asText();
        }
        return words.stream().collect(Collectors.joining(node.isObject() ? "; " : ", "));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
