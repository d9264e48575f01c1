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
package io.github.camelchatwoot;

import java.net.URI;
import java.net.URISyntaxException;

import io.github.camelchatwoot.client.Origin;

/** Reads the address of a server. */
final class BaseUrl {

    private BaseUrl() {}

    /**
     * @return the address without a slash at its end
     * @throws IllegalArgumentException if there is none, or it can't be the address of a Chatwoot
     */
    static URI parse(String baseUrl) {
        if (baseUrl == null || baseUrl.isBlank()) {
            throw new IllegalArgumentException(
                    "baseUrl is needed: the address of your Chatwoot, such as https://chat.example.com");
        }
        try {
            URI uri = new URI(baseUrl.trim().replaceAll("/+$", ""));
            Origin.of(uri);
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException("an address ends before ? and #");
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            String reason =
                    e instanceof URISyntaxException syntax ? syntax.getReason() : e.getMessage();
            // no cause: it tells the whole text, which may hold a password
            throw new IllegalArgumentException(
                    "baseUrl is not the address of a server: %s; it looks like https://chat.example.com"
                            .formatted(reason));
        }
    }
}
