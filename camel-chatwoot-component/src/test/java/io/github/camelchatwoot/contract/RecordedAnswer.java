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
package io.github.camelchatwoot.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server answered.
 *
 * @param kind json, text, empty or base64
 */
record RecordedAnswer(int status, Map<String, String> headers, String kind, JsonNode body) {

    static RecordedAnswer of(JsonNode json) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        json.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return new RecordedAnswer(
                json.get("status").asInt(), headers, json.get("kind").asText(), json.get("body"));
    }

    static RecordedAnswer json(JsonNode body) {
        return new RecordedAnswer(
                200, Map.of("content-type", "application/json; charset=utf-8"), "json", body);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    byte[] bytes() {
        return switch (kind) {
            case "json" -> body.toString().getBytes(StandardCharsets.UTF_8);
            case "text" -> body.asText().getBytes(StandardCharsets.UTF_8);
            case "base64" -> Base64.getDecoder().decode(body.asText());
            case "empty" -> new byte[0];
            default -> throw new IllegalArgumentException("unknown kind of answer: " + kind);
        };
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
