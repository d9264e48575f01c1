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
import java.util.Map;

import io.github.camelchatwoot.test.json.Json;

/**
 * A request that the simulator got, as it came in.
 *
 * @param query without the question mark, null for none
 * @param headers names in lower case
 * @param body as text; of a form or multipart body its fields as JSON
 * @param token whose token it carried
 * @param status what was answered, 0 if the connection was cut
 */
public record ReceivedRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        TokenKind token,
        int status) {

    static ReceivedRequest of(RawRequest raw, TokenKind token, int status) {
        return new ReceivedRequest(
                raw.method(),
                raw.path(),
                raw.query(),
                Map.copyOf(raw.headers()),
                text(raw),
                token,
                status);
    }

    private static String text(RawRequest raw) {
        if (raw.fields().isEmpty()) {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }
        var tree = new Json();
        raw.fields().forEach(field -> NestedNames.put(tree, field.getKey(), shown(field)));
        return new String(Json.write(tree), StandardCharsets.UTF_8);
    }

    private static Object shown(Map.Entry<String, Object> field) {
        return field.getValue() instanceof Upload upload ? upload.fileName() : field.getValue();
    }

    /** The JSON body as maps, lists and scalars. */
    public Object json() {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Without headers and body, which may hold tokens. */
    @Override
    public String toString() {
        return method + " " + path + " (" + token + " token) -> " + status;
    }
}
