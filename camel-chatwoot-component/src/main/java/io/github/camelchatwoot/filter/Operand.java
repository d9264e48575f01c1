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

/**
 * A value as it is written: text, which may have <code>${…}</code> in it. Two that look alike are
 * two.
 */
public final class Operand {

    private final Token token;

    Operand(Token token) {
        this.token = token;
    }

    public String text() {
        return token.text();
    }

    /** Quoted text is never read as a word such as yesterday where both could be meant. */
    boolean quoted() {
        return token.kind() == Token.Kind.QUOTED;
    }

    int at() {
        return token.at();
    }
}
