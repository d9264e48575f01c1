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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the catalogue, such as {@code /contacts/{contactId}}. */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    PathTemplate(String template) {
        this.template = template;
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(template);
        int at = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(at, matcher.start()))).append("([^/]+)");
            names.add(matcher.group(1));
            at = matcher.end();
        }
        pattern = Pattern.compile(regex + Pattern.quote(template.substring(at)));
    }

    /**
     * @return the values in the path by name, decoded
     * @throws IllegalArgumentException if the path is not one of this template
     */
    Map<String, String> values(String rawPath) {
        Matcher matcher = pattern.matcher(rawPath);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(rawPath + " is no path of " + template);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // a plus is itself in a path
            String segment = matcher.group(i + 1).replace("+", "%2B");
            values.put(names.get(i), URLDecoder.decode(segment, StandardCharsets.UTF_8));
        }
        return values;
    }

    /** The path with these values, which need no encoding. */
    String path(Map<String, String> values) {
        return PARAMETER
                .matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(values.get(m.group(1))));
    }
}
