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

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of an address: what decides who may see a token. */
public record Origin(String scheme, String host, int port) {

    private static final int LAST_PORT = 65_535;

    /**
     * @throws IllegalArgumentException if it is not a plain http or https address with a host and
     *     without user and password
     */
    public static Origin of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("an address starts with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "an address has a host of letters, digits, dots and hyphens, as in https://host:port");
        }
        if (uri.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("an address has a port up to " + LAST_PORT);
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address may not hold a user or password");
        }
        int standardPort = scheme.equals("http") ? 80 : 443;
        int port = uri.getPort() < 0 ? standardPort : uri.getPort();
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /** As in {@code https://chat.example.com}, the port only if it is not the standard one. */
    @Override
    public String toString() {
        boolean standard = port == (scheme.equals("http") ? 80 : 443);
        return scheme + "://" + host + (standard ? "" : ":" + port);
    }
}
