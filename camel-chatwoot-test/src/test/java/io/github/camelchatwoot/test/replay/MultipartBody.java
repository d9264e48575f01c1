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
package io.github.camelchatwoot.test.replay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rebuilds a multipart body; of a recorded file only name, type and size are known. */
final class MultipartBody {
    static final String BOUNDARY = "----replay";

    /** Signature and header of a picture of 16 times 16 pixels. */
    private static final byte[] PNG =
            ByteBuffer.allocate(33)
                    .putLong(0x89504E470D0A1A0AL)
                    .putInt(13)
                    .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                    .putInt(16)
                    .putInt(16)
                    .putInt(0x08020000)
                    .array();

    private MultipartBody() {}

    static byte[] of(List<?> parts, Translation translation, String path) {
        var out = new ByteArrayOutputStream();
        for (Object part : parts) {
            var pair = (List<?>) part;
            String name = pair.get(0).toString();
            if (pair.get(1) instanceof List<?> file) {
                write(out, name, "; filename=\"" + file.get(0) + "\"", file.get(1).toString());
                out.writeBytes(content(file.get(1).toString(), file.get(2).toString()));
            } else {
                write(out, name, "", "text/plain; charset=utf-8");
                Object value = translation.body(Map.of(name, pair.get(1)), path);
                String text = ((Map<?, ?>) value).get(name).toString();
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String name, String more, String type) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, name, more, type);
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(String type, String size) {
        int length = Integer.parseInt(size.replaceAll("\\D", ""));
        byte[] start = type.equals("image/png") ? PNG : new byte[0];
        byte[] content = Arrays.copyOf(start, length);
        Arrays.fill(content, Math.min(start.length, length), length, (byte) 'x');
        return content;
    }
}
