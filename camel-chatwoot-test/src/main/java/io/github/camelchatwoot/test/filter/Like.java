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
package io.github.camelchatwoot.test.filter;

import java.util.regex.Pattern;

/**
 * SQL's {@code LIKE '%text%'}: a percent sign and an underscore in the text stand for any text and
 * any character, unless a backslash is before them.
 */
public final class Like {
    private Like() {}

    public static boolean containsFolded(String value, String text) {
        return value != null
                && Pattern.compile(regex(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(value)
                        .find();
    }

    public static boolean contains(String value, String text) {
        return value != null && Pattern.compile(regex(text)).matcher(value).find();
    }

    private static String regex(String text) {
        var regex = new StringBuilder("(?s)");
        boolean escaped = false;
        for (char c : text.toCharArray()) {
            if (c == '\\' && !escaped) {
                escaped = true;
                continue;
            }
            boolean wildcard = !escaped && (c == '%' || c == '_');
            String any = c == '%' ? ".*" : ".";
            regex.append(wildcard ? any : Pattern.quote(String.valueOf(c)));
            escaped = false;
        }
        return regex.toString();
    }
}
