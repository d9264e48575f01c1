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
package io.github.camelchatwoot.uri;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text on its way through Camel's URI handling, so that it arrives as it was written. Camel decodes
 * a query before it splits it at {@code &}, and reads {@code +} as a space; text with either goes
 * as {@code RAW(…)}, which Camel splits at {@code )&} only. Camel also joins the lines of a URI and
 * takes the first {@code )} for the end of a raw value in one place, so that RAW itself is
 * percent-encoded, too: what is decoded first is found to be raw then.
 */
public final class QueryValue {

    private static final Pattern PLAIN = Pattern.compile("(?!RAW[({])[^&+]*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern WIDE_SPACE = Pattern.compile("(?! )\\p{Z}");

    private QueryValue() {}

    /** For a URI whose placeholders are resolved and that Camel need not normalize. */
    public static String encode(String option, String value) {
        return PLAIN.matcher(value).matches()
                ? percentEncode(value)
                : raw(option, value, percentEncode(keptPercents(value)));
    }

    /**
     * For a URI that Camel gets as text. {@code {{property}}} is left to Camel, which puts the
     * property's value in its place as it is.
     */
    public static String encodeAround(String option, String value) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (!placeholder.find() && PLAIN.matcher(value).matches()) {
            return percentEncode(value);
        }
        if (WIDE_SPACE.matcher(value).find()) {
            throw new IllegalArgumentException(
                    "%s: Camel can't parse the text of a URI with & or + and a no-break or other wide space"
                            .formatted(option));
        }
        if (placeholder.reset().matches()) {
            return "RAW(" + value
                    + ")"; // Camel leaves an option out that is an unset {{?property}}
        }
        return raw(option, value, percentEncodeAround(placeholder.reset(), value));
    }

    private static String raw(String option, String value, String encoded) {
        if (!value.contains(")&")) {
            return "%52AW(" + encoded + ")";
        }
        if (!value.contains("}&")) {
            return "%52AW{" + encoded + "}";
        }
        throw new IllegalArgumentException(option + ": a URI of Camel can't carry both )& and }&");
    }

    private static String percentEncodeAround(Matcher placeholder, String value) {
        StringBuilder encoded = new StringBuilder();
        int end = 0;
        while (placeholder.find()) {
            encoded.append(percentEncode(keptPercents(value.substring(end, placeholder.start()))));
            encoded.append(placeholder.group());
            end = placeholder.end();
        }
        return encoded.append(percentEncode(keptPercents(value.substring(end)))).toString();
    }

    /** The last thing Camel does to a raw value is to make % of each %25. */
    private static String keptPercents(String text) {
        return text.replace("%25", "%2525");
    }

    private static String percentEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
