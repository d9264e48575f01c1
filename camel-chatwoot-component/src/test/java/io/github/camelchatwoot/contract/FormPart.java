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
package io.github.camelchatwoot.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One part of a multipart form.
 *
 * @param fileName null for a text field
 * @param size bytes of a file, 0 for a text field
 * @param text null for a file
 */
record FormPart(String name, String fileName, long size, String text)
        implements Comparable<FormPart> {

    private static final Pattern SIZE = Pattern.compile("<(\\d+) bytes>");

    /** From {@code [name, value]} or {@code [name, [file name, content type, "<n bytes>"]]}. */
    static FormPart recorded(JsonNode pair) {
        JsonNode value = pair.get(1);
        if (!value.isArray()) {
            return new FormPart(pair.get(0).asText(), null, 0, value.asText());
        }
        Matcher size = SIZE.matcher(value.get(2).asText());
        if (!size.matches()) {
            throw new IllegalArgumentException("no size of a file: " + value);
        }
        return new FormPart(
                pair.get(0).asText(), value.get(0).asText(), Long.parseLong(size.group(1)), null);
    }

    boolean isFile() {
        return fileName != null;
    }

    @Override
    public int compareTo(FormPart other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name + "=" + (isFile() ? fileName + " (" + size + " bytes)" : text);
    }
}
