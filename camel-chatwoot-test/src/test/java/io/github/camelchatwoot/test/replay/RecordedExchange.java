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
package io.github.camelchatwoot.test.replay;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelchatwoot.test.json.Json;

/**
 * One recorded call.
 *
 * @param body null, JSON, raw text, or the list of parts of a multipart body
 * @param answer parsed if kind is json
 */
record RecordedExchange(
        long seq,
        String operation,
        String note,
        String method,
        String path,
        Map<String, String> headers,
        Object body,
        int status,
        String kind,
        Object answer) {

    static RecordedExchange parse(String line) {
        var json = (Map<?, ?>) Json.read(line.getBytes(StandardCharsets.UTF_8));
        var request = (Map<?, ?>) json.get("request");
        var response = (Map<?, ?>) json.get("response");
        var headers = new LinkedHashMap<String, String>();
        ((Map<?, ?>) request.get("headers"))
                .forEach((name, value) -> headers.put(name.toString(), value.toString()));
        return new RecordedExchange(
                ((Number) json.get("seq")).longValue(),
                json.get("operation").toString(),
                String.valueOf(json.get("note")),
                request.get("method").toString(),
                request.get("path").toString(),
                headers,
                request.get("body"),
                ((Number) response.get("status")).intValue(),
                response.get("kind").toString(),
                response.get("body"));
    }

    boolean isMultipart() {
        return headers.getOrDefault("Content-Type", "").startsWith("multipart/");
    }

    String pathOnly() {
        return path.replaceFirst("\\?.*", "");
    }

    /** The part of the API that it belongs to: contacts, messages, platform, ... */
    String resource() {
        return Kinds.resource(pathOnly());
    }

    String title() {
        return "#" + seq + " " + operation + (note.isBlank() ? "" : " (" + note + ")");
    }
}
