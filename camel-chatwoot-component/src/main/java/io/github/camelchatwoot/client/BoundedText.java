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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

import org.apache.hc.core5.http.ContentType;

/** The beginning of a body as text, in the charset that the server named, else UTF-8. */
final class BoundedText {

    private BoundedText() {}

    /** Reads at most {@code limit} bytes; what comes after them stays unread. */
    static String read(InputStream body, AnswerHeaders headers, int limit) throws IOException {
        return new String(body.readNBytes(limit), charset(headers));
    }

    /**
     * The same of an answer that is an error anyway: what came before the connection broke is
     * better than nothing.
     */
    static String readWhatComes(InputStream body, AnswerHeaders headers, int limit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1024];
        try {
            int read = 0;
            while (bytes.size() < limit && read >= 0) {
                bytes.write(buffer, 0, read);
                read = body.read(buffer, 0, Math.min(buffer.length, limit - bytes.size()));
            }
        } catch (IOException broken) {
            return bytes.toString(charset(headers));
        }
        return bytes.toString(charset(headers));
    }

    static Charset charset(AnswerHeaders headers) {
        try {
            ContentType type = ContentType.parseLenient(headers.first("Content-Type").orElse(null));
            return ContentType.getCharset(type, StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
