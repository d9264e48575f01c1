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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What arrived at the playback server.
 *
 * @param headers by lower-case name
 */
record SeenRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    /** Decoded. */
    String path() {
        return uri.getPath();
    }

    List<NameValue> query() {
        return NameValue.ofQuery(uri.getRawQuery());
    }

    boolean isForm() {
        return headers.getOrDefault("content-type", "").startsWith("multipart/");
    }

    List<FormPart> parts() {
        return MultipartText.parts(headers.get("content-type"), body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
