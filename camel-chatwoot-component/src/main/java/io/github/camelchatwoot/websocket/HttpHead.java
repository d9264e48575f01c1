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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/**
 * The head of an HTTP answer.
 *
 * @param headers names in any case; of one that came several times the last
 */
record HttpHead(int status, Map<String, String> headers) {

    private static final int MOST_CHARACTERS = 64 << 10;

    /**
     * Reads no byte too much.
     *
     * @param socket whose timeout is set
     * @param in its stream
     */
    static HttpHead read(Socket socket, InputStream in, Deadline deadline) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            socket.setSoTimeout(deadline.millis());
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended instead of an answer");
            } else if (head.length() == MOST_CHARACTERS) {
                throw new IOException("the answer has no end");
            }
            head.append((char) next);
        }
        return parse(head.toString().split("\r\n"));
    }

    private static HttpHead parse(String[] lines) throws IOException {
        if (!lines[0].matches("HTTP/1\\.\\d \\d{3}( .*)?")) {
            throw new IOException("the answer is no HTTP");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
            }
        }
        return new HttpHead(Integer.parseInt(lines[0].substring(9, 12)), headers);
    }

    boolean has(String header, String value) {
        return value.equalsIgnoreCase(headers.get(header));
    }
}
