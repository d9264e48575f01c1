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
package io.github.camelchatwoot.test.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.github.camelchatwoot.test.desk.Blob;

/** The size of a picture, read from the start of the file: PNG, GIF and JPEG. */
final class PictureSize {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int GIF = 0x47494638;
    private static final int JPEG = 0xFFD8;

    private PictureSize() {}

    /** Notes the size on the file, if it is a picture. */
    static void measure(Blob blob) {
        ByteBuffer bytes = ByteBuffer.wrap(blob.bytes);
        if (bytes.limit() < 24) {
            return;
        }
        if (bytes.getLong(0) == PNG) {
            set(blob, bytes.getInt(16), bytes.getInt(20));
        } else if (bytes.getInt(0) == GIF) {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            set(blob, bytes.getShort(6) & 0xFFFF, bytes.getShort(8) & 0xFFFF);
        } else if ((bytes.getShort(0) & 0xFFFF) == JPEG) {
            measureJpeg(blob, bytes);
        }
    }

    /** Walks over the segments to the first start of frame. */
    private static void measureJpeg(Blob blob, ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.limit()) {
            int marker = bytes.getShort(at) & 0xFFFF;
            boolean frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker % 4 != 0;
            if (frame || marker == 0xFFC0) {
                set(blob, bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
                return;
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
    }

    private static void set(Blob blob, int width, int height) {
        blob.width = width;
        blob.height = height;
    }
}
