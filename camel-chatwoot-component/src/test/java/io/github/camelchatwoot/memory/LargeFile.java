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
package io.github.camelchatwoot.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** 500 MB that nobody holds: noise in which every block differs. */
final class LargeFile extends InputStream {

    static final long LENGTH = 500_000_000;

    private static final int BLOCK = 100_000;

    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long position;

    LargeFile() {
        new Random(4711).nextBytes(block.array());
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read it in blocks");
    }

    @Override
    public int read(byte[] buffer, int offset, int most) {
        if (position == LENGTH) {
            return -1;
        }
        int inside = (int) (position % BLOCK);
        if (inside == 0) {
            block.putLong(0, position);
        }
        int count = Math.min(most, BLOCK - inside);
        System.arraycopy(block.array(), inside, buffer, offset, count);
        position += count;
        return count;
    }

    /**
     * The hash of what comes.
     *
     * @param tail so many bytes at the end do not count
     */
    static String hash(InputStream in, int tail) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] buffer = new byte[BLOCK];
        int held = 0;
        for (int read = 0; read >= 0; read = in.read(buffer, held, buffer.length - held)) {
            held += read;
            int free = Math.max(0, held - tail);
            digest.update(buffer, 0, free);
            System.arraycopy(buffer, free, buffer, 0, held - free);
            held -= free;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
