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
package io.github.camelchatwoot.test.rules;

import java.util.Map;

import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Violations;

/** How long and how large the custom attributes of a conversation may be. */
public final class AttributeLimits {
    private static final int LONGEST_TEXT = 1500;
    private static final long LARGEST_NUMBER = 9_999_999_999L;

    private AttributeLimits() {}

    /**
     * @throws Refusal 422 that names every attribute beyond the limits
     */
    public static void check(Map<String, Object> attributes) {
        var violations = new Violations();
        attributes.forEach(
                (key, value) ->
                        violations
                                .when(
                                        value instanceof String text
                                                && text.length() > LONGEST_TEXT,
                                        "custom_attributes",
                                        key + " length should be < " + LONGEST_TEXT)
                                .when(
                                        value instanceof Number number
                                                && number.longValue() > LARGEST_NUMBER,
                                        "custom_attributes",
                                        key + " value should be < " + LARGEST_NUMBER));
        violations.refuse();
    }
}
