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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes a websocket of a connection, by section 4 of RFC 6455. */
final class Handshake {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final URI address;
    private final String key;

    Handshake(URI address) {
        this.address = address;
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        this.key = Base64.getEncoder().encodeToString(nonce);
    }

    /**
     * @throws CableException if the server refuses
     */
    void shake(Socket socket, InputStream in, OutputStream out, Deadline deadline)
            throws IOException {
        out.write(request().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        HttpHead answer = HttpHead.read(socket, in, deadline);
        if (answer.status() != 101) {
            throw FailedHandshake.refused(address, answer.status());
        } else if (!answer.has("Upgrade", "websocket")
                || !answer.has("Sec-WebSocket-Accept", proof())) {
            throw new IOException("it opened no proper websocket");
        }
    }

    /** A server that does not know the protocol serves it all the same. */
    private String request() {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return """
                GET %s HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: %s\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Protocol: actioncable-v1-json, actioncable-unsupported\r
                \r
                """
                .formatted(address.getRawPath() + query, address.getRawAuthority(), key);
    }

    private String proof() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
