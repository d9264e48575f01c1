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

import java.util.List;
import java.util.Map;

/**
 * A request as it came in.
 *
 * @param path without the query
 * @param headers names in lower case
 * @param fields form fields and uploads in the order in which they were decoded
 */
public record RawRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        List<Map.Entry<String, Object>> fields) {

    public String header(String name) {
        return headers.get(name);
    }

    public boolean acceptsJson() {
        return headers.getOrDefault("accept", "").contains("json");
    }

    public boolean hasJsonBody() {
        return headers.getOrDefault("content-type", "").startsWith("application/json");
    }

    /** Without headers and body, which may hold tokens. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
