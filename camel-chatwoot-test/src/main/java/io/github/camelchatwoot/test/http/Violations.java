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
package io.github.camelchatwoot.test.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a model's validations found, told together in one answer. */
public final class Violations {
    private static final int LONGEST = 255;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final Map<String, List<String>> byAttribute = new LinkedHashMap<>();

    /**
     * @param attribute by its wire name
     * @param problem without the attribute's name, such as {@code can't be blank}
     */
    public Violations when(boolean broken, String attribute, String problem) {
        if (broken) {
            sentences.add(humanized(attribute) + " " + problem);
            byAttribute.computeIfAbsent(attribute, a -> new ArrayList<>()).add(problem);
        }
        return this;
    }

    public Violations blank(String value, String attribute) {
        return when(value == null || value.isBlank(), attribute, "can't be blank");
    }

    /** For a column that holds a line of text. */
    public Violations tooLong(String value, String attribute) {
        return when(
                value != null && value.length() > LONGEST,
                attribute,
                "is too long (maximum is " + LONGEST + " characters)");
    }

    /**
     * @throws Refusal 422 with {@code message} and {@code attributes} if there is any
     */
    public void refuse() {
        if (!sentences.isEmpty()) {
            throw Refusal.invalid(
                    String.join(", ", sentences), byAttribute.keySet().toArray(String[]::new));
        }
    }

    /**
     * The shape of macros and automation rules.
     *
     * @throws Refusal 422 with the problems by attribute under {@code error} if there is any
     */
    public void refuseByAttribute() {
        if (!sentences.isEmpty()) {
            throw Refusal.of(Answer.json(422, Map.of("error", byAttribute)));
        }
    }

    /** As Rails does: {@code line_channel_id} becomes "Line channel". */
    private static String humanized(String attribute) {
        String words = attribute.replaceFirst("_id$", "").replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
