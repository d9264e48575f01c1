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
package io.github.camelchatwoot.request;

import java.util.Arrays;
import java.util.List;

/**
 * A file that the route's author named in the URI: {@code file:invoice.pdf}, {@code
 * classpath:terms.pdf}, a path, or the id of an uploaded blob. Only the author's own text may name
 * a file of this machine; text from a message never does.
 */
record WrittenFile(String text) {

    /**
     * @throws IllegalArgumentException if there is an expression amid the text: a message could
     *     then choose the file
     */
    static List<WrittenFile> list(String raw) {
        if (TextTemplate.hasPiece(raw)) {
            throw new IllegalArgumentException(
                    "'%s' mixes text and expressions; a file is named by text alone, or given by one expression that yields its content"
                            .formatted(raw));
        }
        return Arrays.stream(raw.split(",")).map(String::trim).map(WrittenFile::new).toList();
    }

    /** Whether it names a place; otherwise it is the signed id of an uploaded blob. */
    boolean isPlace() {
        // Base64 may have slashes in it, and a signature of Rails ends in two dashes and hex
        boolean signed = text.matches("[\\w+/=-]+--[0-9a-f]{40,64}");
        return text.startsWith("file:")
                || text.startsWith("classpath:")
                || !signed && (text.contains("/") || text.matches(".*\\.\\w{1,5}"));
    }
}
