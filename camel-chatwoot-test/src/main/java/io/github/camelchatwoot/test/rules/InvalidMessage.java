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

import java.util.List;

import io.github.camelchatwoot.test.http.Refusal;

/** A message that can't be written; how it is refused depends on the action that wanted it. */
public final class InvalidMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;
    private final transient List<String> attributes;

    private InvalidMessage(String message, List<String> sentences, List<String> attributes) {
        super(message, null, false, false);
        this.sentences = sentences;
        this.attributes = attributes;
    }

    /** The server's code breaks on it, with this sentence. */
    public static InvalidMessage broken(String message) {
        return new InvalidMessage(message, List.of(), List.of());
    }

    /** The validation fails. */
    static InvalidMessage record(List<String> sentences, List<String> attributes) {
        String message = "Validation failed: " + String.join(", ", sentences);
        return new InvalidMessage(message, sentences, attributes);
    }

    /** As the action that creates messages tells it. */
    public Refusal explained() {
        return Refusal.unprocessable(getMessage());
    }

    /** As any other action tells it. */
    public Refusal plain() {
        return sentences.isEmpty()
                ? Refusal.internal()
                : Refusal.invalid(
                        String.join(", ", sentences),
                        attributes.stream().distinct().toArray(String[]::new));
    }
}
