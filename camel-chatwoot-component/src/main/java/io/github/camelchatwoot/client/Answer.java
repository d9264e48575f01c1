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

/**
 * An answer that was read to its end.
 *
 * @param empty whether the body was empty, as many of Chatwoot's 200 are; then {@code value} is
 *     null, which is not the same as the JSON answer {@code null}
 * @param value what the body says: JSON as Map, List, String, Number, Boolean or null
 */
public record Answer(int status, AnswerHeaders headers, boolean empty, Object value) {

    static Answer empty(ChatwootResponse response) {
        return new Answer(response.status(), response.headers(), true, null);
    }

    /** Without what the answer says, which may be anybody's personal data or token. */
    @Override
    public String toString() {
        return "Answer[" + status + (empty ? ", empty]" : "]");
    }

    static Answer of(ChatwootResponse response, Object value) {
        return new Answer(response.status(), response.headers(), false, value);
    }
}
