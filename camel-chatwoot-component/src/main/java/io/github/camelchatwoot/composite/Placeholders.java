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
package io.github.camelchatwoot.composite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelchatwoot.request.MixedText;

/** The placeholders of a template's text, such as {@code {{1}}} or {@code {{first_name}}}. */
record Placeholders(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The server would cut a longer value. */
    private static final int LONGEST = 1000;

    /** The server takes these out before it sends. */
    private static final Pattern DROPPED = Pattern.compile("[<>\"']");

    /** What WhatsApp refuses in a value, long after the call. */
    private static final Pattern REFUSED = Pattern.compile("[\\n\\r\\t]| {5,}");

    /** In the order in which WhatsApp counts them. */
    List<String> names() {
        Set<String> names =
                new TreeSet<>(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return List.copyOf(names);
    }

    boolean isEmpty() {
        return names().isEmpty();
    }

    /**
     * One value for each name, none besides.
     *
     * @param of names the template in a refusal
     * @throws IllegalArgumentException if that is not what is given
     */
    Map<String, Object> values(Map<?, ?> given, String of) {
        List<String> names = names();
        List<String> missing = names.stream().filter(name -> isBlank(given.get(name))).toList();
        Collection<String> more = new ArrayList<>();
        given.keySet().forEach(key -> more.add(String.valueOf(key)));
        more.removeAll(names);
        if (!missing.isEmpty() || !more.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s takes the parameters %s%s%s"
                            .formatted(
                                    of,
                                    names.isEmpty() ? "none" : String.join(", ", names),
                                    missing.isEmpty()
                                            ? ""
                                            : "; missing or empty: " + String.join(", ", missing),
                                    more.isEmpty()
                                            ? ""
                                            : "; too much: " + String.join(", ", more)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, checked(given.get(name), name, of)));
        return values;
    }

    static String checked(Object value, String name, String of) {
        String text = String.valueOf(value).strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s: the value of %s has %d characters, and Chatwoot cuts it after %d"
                            .formatted(of, name, text.length(), LONGEST));
        } else if (REFUSED.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "%s: the value of %s has a line break, a tab or more than four blanks in a row, which WhatsApp refuses"
                            .formatted(of, name));
        }
        return text;
    }

    static boolean isBlank(Object value) {
        return value == null || String.valueOf(value).isBlank();
    }

    /** The text as it will be read: the template's own words are the author's, the values not. */
    MixedText filled(Map<String, Object> values) {
        List<MixedText.Run> runs = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int at = 0;
        for (MatchResult found : matcher.results().toList()) {
            runs.add(new MixedText.Run(text.substring(at, found.start()), true));
            String value = String.valueOf(values.get(found.group(1)));
            runs.add(new MixedText.Run(DROPPED.matcher(value).replaceAll(""), false));
            at = found.end();
        }
        runs.add(new MixedText.Run(text.substring(at), true));
        return new MixedText(runs);
    }
}
