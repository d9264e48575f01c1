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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was sent when it was recorded.
 *
 * @param path raw, without the query
 * @param body JSON, a JSON text node for raw text, or a list of parts; a null node if there was
 *     none
 */
record RecordedRequest(
        String method,
        String path,
        List<NameValue> query,
        Map<String, String> headers,
        JsonNode body) {

    static RecordedRequest of(JsonNode json) {
        String[] sides = json.get("path").asText().split("\\?", 2);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        json.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return new RecordedRequest(
                json.get("method").asText(),
                sides[0],
                NameValue.ofQuery(sides.length < 2 ? null : sides[1]),
                headers,
                json.path("body").isMissingNode() ? Json.MAPPER.nullNode() : json.get("body"));
    }

    /** The API's token, under either spelling of its header, or null. */
    String token() {
        return headers.getOrDefault("api_access_token", headers.get("api-access-token"));
    }

    boolean isForm() {
        return headers.getOrDefault("Content-Type", "").startsWith("multipart/");
    }

    List<FormPart> parts() {
        List<FormPart> parts = new ArrayList<>();
        body.forEach(pair -> parts.add(FormPart.recorded(pair)));
        return parts;
    }
}
