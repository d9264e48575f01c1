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
package io.github.camelchatwoot.test.liquid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The date filter, for now, today, unix seconds and ISO times, in UTC. */
final class LiquidDate {
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("%Y", "yyyy"),
                    Map.entry("%y", "yy"),
                    Map.entry("%m", "MM"),
                    Map.entry("%d", "dd"),
                    Map.entry("%-d", "d"),
                    Map.entry("%H", "HH"),
                    Map.entry("%I", "hh"),
                    Map.entry("%M", "mm"),
                    Map.entry("%S", "ss"),
                    Map.entry("%p", "a"),
                    Map.entry("%B", "MMMM"),
                    Map.entry("%b", "MMM"),
                    Map.entry("%A", "EEEE"),
                    Map.entry("%a", "EEE"),
                    Map.entry("%j", "DDD"));
    private static final Pattern DIRECTIVE = Pattern.compile("%-?[a-zA-Z]");

    private LiquidDate() {}

    /** The value itself if it is no time. */
    static Object format(Object value, String pattern) {
        Instant time = time(LiquidExpression.text(value));
        return time == null
                ? value
                : DIRECTIVE
                        .matcher(pattern)
                        .replaceAll(directive -> format(time, LETTERS.get(directive.group())));
    }

    private static String format(Instant time, String letters) {
        return letters == null
                ? ""
                : DateTimeFormatter.ofPattern(letters, Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC)
                        .format(time);
    }

    private static Instant time(String text) {
        if (text.equals("now") || text.equals("today")) {
            return Instant.now();
        }
        if (text.matches("\\d{1,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        boolean iso = text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        return iso ? Instant.parse(text) : null;
    }
}
