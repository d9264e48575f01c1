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

import java.io.IOException;
import java.io.InputStream;

/** One field of a multipart body. */
public sealed interface Part {

    /** Field name as Rails reads it, e.g. {@code attachments[]} or {@code note[content]}. */
    String name();

    boolean repeatable();

    static Part text(String name, String value) {
        return new Text(name, value);
    }

    /** A text field, sent as UTF-8. */
    record Text(String name, String value) implements Part {
        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String toString() {
            return "Text[" + name + "]";
        }
    }

    /**
     * A file.
     *
     * @param contentType e.g. {@code image/png}; null means {@code application/octet-stream}
     * @param length in bytes; -1 if unknown, then the request is sent in chunks
     * @param content opened once per attempt, read and closed by the client
     * @param repeatable whether {@code content} can be opened again from the start
     */
    record File(
            String name,
            String fileName,
            String contentType,
            long length,
            Content content,
            boolean repeatable)
            implements Part {}

    /** Opens a file's bytes. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
