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

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads messages by section 5 of RFC 6455, a message in parts as one. */
final class FrameReader {

    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int NORMAL = 1000;
    private static final int PIECE = 8 << 10;

    private final DataInputStream in;
    private final int maxBytes;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private long size;
    private boolean text;

    /** What a ping brings, which a pong has to bring back. */
    interface Pongs {
        void send(byte[] content) throws IOException;
    }

    FrameReader(InputStream in, int maxBytes) {
        this.in = new DataInputStream(in);
        this.maxBytes = maxBytes;
    }

    /**
     * Reads one frame.
     *
     * @return the message if it is complete with this frame, else null
     * @throws CableException if the server says that it ends the connection
     */
    Signal read(Pongs pongs) throws IOException {
        int head = in.read();
        if (head < 0) {
            throw new EOFException();
        }
        int opcode = head & 0xF;
        int second = in.readUnsignedByte();
        if ((head & 0x70) != 0 || (second & 0x80) != 0) {
            throw new IOException("the server sent what is no frame of a websocket");
        }
        long length = length(second);
        switch (opcode) {
            case CONTINUATION, TEXT, BINARY -> {
                if (opcode != CONTINUATION) {
                    text = opcode == TEXT;
                }
                append(length);
                return (head & 0x80) == 0 ? null : take();
            }
            case CLOSE -> throw closed(content(length));
            case PING -> pongs.send(content(length));
            case PONG -> content(length);
            default -> throw new IOException("the server sent a frame of an unknown kind");
        }
        return null;
    }

    private long length(int second) throws IOException {
        long length =
                switch (second) {
                    case 126 -> in.readUnsignedShort();
                    case 127 -> in.readLong();
                    default -> second;
                };
        if (length < 0) {
            throw new IOException("the server sent a frame of negative length");
        }
        return length;
    }

    /** Keeps no more than is allowed, and takes no memory for what is only announced. */
    private void append(long length) throws IOException {
        for (long left = length; left > 0; ) {
            byte[] piece = in.readNBytes((int) Math.min(left, PIECE));
            if (piece.length == 0) {
                throw new EOFException();
            }
            left -= piece.length;
            size += piece.length;
            if (size <= maxBytes) {
                message.writeBytes(piece);
            } else {
                message.reset();
            }
        }
    }

    private Signal take() {
        Signal whole = null;
        if (size > maxBytes) {
            whole = new Signal.TooLong(size);
        } else if (text) {
            whole = new Signal.Frame(message.toString(StandardCharsets.UTF_8));
        }
        message.reset();
        size = 0;
        return whole;
    }

    /** Of a frame that controls; these are short. */
    private byte[] content(long length) throws IOException {
        if (length > 125) {
            throw new IOException("the server sent a control frame that is too long");
        }
        byte[] content = new byte[(int) length];
        in.readFully(content);
        return content;
    }

    private static CableException closed(byte[] content) {
        int status = content.length < 2 ? NORMAL : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        return new CableException(
                status == NORMAL
                        ? "The server closed the connection"
                        : "The server closed the connection with status " + status);
    }
}
