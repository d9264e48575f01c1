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
package io.github.camelchatwoot.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short hash of a value, the same for equal values in whatever order their keys come. */
public final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    /** 32 hexadecimal digits. */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    /** Each text with its length before it, so that no two values are written alike. */
    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inside) -> sorted.put(String.valueOf(key), inside));
            out.append('{');
            sorted.forEach(
                    (key, inside) -> {
                        write(key, out);
                        write(inside, out);
                    });
            out.append('}');
        } else if (value instanceof Collection<?> items) {
            out.append('[');
            items.forEach(item -> write(item, out));
            out.append(']');
        } else if (value instanceof ChangedField field) {
            out.append('<');
            write(field.previous(), out);
            write(field.current(), out);
            out.append('>');
        } else if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            out.append('#').append(plain.toPlainString()).append(';');
        } else if (value == null) {
            out.append('~');
        } else {
            String text = value.toString();
            out.append(text.length()).append(':').append(text);
        }
    }
}
