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
package io.github.camelchatwoot.client;

/** An API access token, sent in the header {@code api-access-token}. Never printed. */
public record Token(String value) {

    private static final String BLOT = "****";
    private static final int TELLING = 5;

    public Token {
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "An access token is one word of printable ASCII characters, as Chatwoot's profile page shows it");
        }
    }

    /** The text with this token blotted out, also where the text's end cuts it short. */
    String hideIn(String text) {
        String hidden = text.replace(value, BLOT);
        for (int length = value.length() - 1; length >= TELLING; length--) {
            if (hidden.endsWith(value.substring(0, length))) {
                return hidden.substring(0, hidden.length() - length) + BLOT;
            }
        }
        return hidden;
    }

    @Override
    public String toString() {
        return BLOT;
    }
}
