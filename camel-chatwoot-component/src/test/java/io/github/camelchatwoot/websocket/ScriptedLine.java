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

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The server's end of a websocket, by RFC 6455. */
final class ScriptedLine {
    static final String WELCOME = "{\"type\":\"welcome\"}";
    static final String CONFIRMED = "{\"type\":\"confirm_subscription\",\"identifier\":\"{}\"}";

    private static final int TEXT = 0x1;
    private static final int LAST = 0x80;

    /** Bytes that the network has taken. */
    final AtomicLong written = new AtomicLong();

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    ScriptedLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    void shakeHands(String protocol) throws IOException {
        String key = "";
        for (String line = header(); !line.isEmpty(); line = header()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(key)
                        + (protocol == null ? "" : "\r\nSec-WebSocket-Protocol: " + protocol)
                        + "\r\n\r\n";
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** Up to the client's subscription, confirmed. */
    void subscribe() throws IOException {
        send(WELCOME);
        read();
        send(CONFIRMED);
    }

    void send(String text) throws IOException {
        frame(LAST | TEXT, text);
    }

    /** A frame in three parts. */
    void sendInParts(String text) throws IOException {
        int third = text.length() / 3;
        frame(TEXT, text.substring(0, third));
        frame(0, text.substring(third, 2 * third));
        frame(LAST, text.substring(2 * third));
    }

    void sendMessage(String content) throws IOException {
        send(message(content));
    }

    static String message(String content) throws IOException {
        return "{\"identifier\":\"{}\",\"message\":{\"event\":\"message.created\",\"data\":{\"id\":1,"
                + "\"account_id\":1,\"conversation_id\":1,\"content\":"
                + new ObjectMapper().writeValueAsString(content)
                + "}}}";
    }

    /** The next text of the client. */
    String read() throws IOException {
        in.readByte();
        int length = in.readByte() & 0x7f;
        length = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] text = in.readNBytes(length);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= mask[i % 4];
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Keeps the line open until the client goes. */
    void waitForEnd() throws IOException {
        while (in.read() >= 0) {
            continue;
        }
    }

    void drop() throws IOException {
        socket.close();
    }

    private void frame(int head, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(head);
        if (bytes.length < 126) {
            out.writeByte(bytes.length);
        } else if (bytes.length < 1 << 16) {
            out.writeByte(126);
            out.writeShort(bytes.length);
        } else {
            out.writeByte(127);
            out.writeLong(bytes.length);
        }
        out.write(bytes);
        written.addAndGet(bytes.length);
    }

    private String header() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String accept(String key) {
        try {
            String text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
