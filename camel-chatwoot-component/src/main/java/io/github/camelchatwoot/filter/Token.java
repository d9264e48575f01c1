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
package io.github.camelchatwoot.filter;

import io.github.camelchatwoot.client.Sentence;

/**
 * A word, a quoted text or a sign of an expression.
 *
 * @param text without quotes; empty at the end
 * @param at where it begins
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As a refusal names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + Sentence.excerpt(text) + "'";
    }
}
