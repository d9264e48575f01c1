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
package io.github.camelchatwoot.websocket;

import java.net.URI;

import io.github.camelchatwoot.client.Origin;

/** Where a server's websocket is. */
final class CableAddress {

    private CableAddress() {}

    /**
     * @throws IllegalArgumentException if it is no plain http or https address
     */
    static URI of(URI baseUrl) {
        Origin origin = Origin.of(baseUrl);
        String scheme = origin.scheme().equals("https") ? "wss" : "ws";
        String path = baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath();
        return URI.create(
                scheme + "://" + baseUrl.getRawAuthority() + path.replaceAll("/+$", "") + "/cable");
    }
}
