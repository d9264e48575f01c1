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
package io.github.camelchatwoot.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Whether Chatwoot can reach a webhook's address, as far as that can be seen from here. */
final class PublicAddress {

    private static final int LONGEST_MILLIS = 3_000;

    private PublicAddress() {}

    /**
     * What is wrong with it, or empty.
     *
     * @param guarded whether the server refuses private addresses, unless told otherwise
     */
    static Optional<String> problem(String url, boolean guarded) {
        URI uri = URI.create(url);
        String shown = uri.getScheme() + "://" + uri.getHost();
        try {
            InetAddress address = InetAddress.getByName(uri.getHost());
            if (guarded && isPrivate(address)) {
                return Optional.of(
                        "publicUrl %s is the private address %s, to which Chatwoot delivers only if it runs with SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true"
                                .formatted(shown, address.getHostAddress()));
            }
            connect(address, port(uri));
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("publicUrl %s is a host that is unknown here".formatted(shown));
        } catch (IOException e) {
            return Optional.of(
                    "publicUrl %s can't be reached from here on port %d, maybe nor from Chatwoot"
                            .formatted(shown, port(uri)));
        }
    }

    /** Also 100.64.0.0/10 and fc00::/7, which Java does not count. */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || shared
                || unique;
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), LONGEST_MILLIS);
        }
    }
}
