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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Percent-encoding in which nothing but letters, digits and {@code -_.~} stands as it is. */
final class Percent {

    private static final String SAFE = "-_.~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Percent() {}

    /**
     * @throws IllegalArgumentException if the text has half a surrogate pair, which no encoding can
     *     carry
     */
    static String encode(String text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(whole(text));
        StringBuilder out = new StringBuilder(bytes.remaining() + 16);
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (b < 128 && (Character.isLetterOrDigit(b) || SAFE.indexOf(b) >= 0)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    /**
     * The text as one segment of a path.
     *
     * @throws IllegalArgumentException if it is empty, or a step up that no encoding hides from
     *     servers
     */
    static String segment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    "'%s' can't stand in a path where an id belongs".formatted(text));
        }
        return encode(text);
    }

    /**
     * The same text.
     *
     * @throws IllegalArgumentException if it has half a surrogate pair: servers would get a
     *     question mark in its place
     */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(
                            "the text has half a surrogate pair, which is no character");
                }
                i++;
            }
        }
        return text;
    }
}
