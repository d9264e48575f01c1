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
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Writes frames by section 5 of RFC 6455, masked, as those of a client are. */
final class FrameWriter {

    private static final int LAST = 0x80;
    private static final int TEXT = 0x1;
    private static final int PONG = 0xA;
    private static final int MASKED = 0x80;

    private final SecureRandom random = new SecureRandom();
    private final OutputStream out;

    FrameWriter(OutputStream out) {
        this.out = out;
    }

    void text(String text) throws IOException {
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void pong(byte[] content) throws IOException {
        write(PONG, content);
    }

    private void write(int opcode, byte[] content) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(content.length + 14);
        DataOutputStream head = new DataOutputStream(frame);
        head.writeByte(LAST | opcode);
        if (content.length < 126) {
            head.writeByte(MASKED | content.length);
        } else if (content.length < 1 << 16) {
            head.writeByte(MASKED | 126);
            head.writeShort(content.length);
        } else {
            head.writeByte(MASKED | 127);
            head.writeLong(content.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        head.write(mask);
        for (int i = 0; i < content.length; i++) {
            head.writeByte(content[i] ^ mask[i % 4]);
        }
        // in one piece, so that a frame is one packet
        out.write(frame.toByteArray());
        out.flush();
    }
}
