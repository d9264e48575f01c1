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
package io.github.camelchatwoot.test.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelchatwoot.test.json.Json;

/**
 * What a handler gives back: status, headers and the bytes of the body.
 *
 * @param body never null; empty for an answer without body
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(Object body) {
        return json(200, body);
    }

    /** A {@code null} body is the JSON literal {@code null}, as some Chatwoot actions answer. */
    public static Answer json(int status, Object body) {
        return new Answer(
                status,
                Map.of("content-type", "application/json; charset=utf-8"),
                Json.write(body));
    }

    public static Answer text(int status, String contentType, String body) {
        return new Answer(
                status, Map.of("content-type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(String contentType, byte[] body) {
        return new Answer(200, Map.of("content-type", contentType), body);
    }

    /** 200 without a body ({@code head :ok}). */
    public static Answer empty() {
        return empty(200);
    }

    /** Rails names a type where there could have been a body. */
    public static Answer empty(int status) {
        return new Answer(
                status,
                status == 204 ? Map.of() : Map.of("content-type", "application/json"),
                new byte[0]);
    }

    public static Answer redirect(String location) {
        return empty(302).with("location", location);
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
