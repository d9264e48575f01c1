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

import java.util.List;

import io.github.camelchatwoot.test.json.Json;

/** An error answer that a handler throws; the shapes of all errors are made here. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;
    private final boolean notFound;

    private Refusal(Answer answer, boolean notFound, String message) {
        super(message, null, false, false);
        this.answer = answer;
        this.notFound = notFound;
    }

    /** An answer that fits no other kind. */
    public static Refusal of(Answer answer) {
        return new Refusal(answer, false, "status " + answer.status());
    }

    public static Refusal error(int status, String error) {
        return new Refusal(
                Answer.json(status, new Json().with("error", error)), false, status + " " + error);
    }

    /** A record that is not there; the sentence depends on the API family. */
    public static Refusal notFound() {
        return new Refusal(
                Answer.json(404, new Json().with("error", "Resource could not be found")),
                true,
                "404");
    }

    /** The policy denies: role too low, conversation or inbox not visible. Never a 403. */
    public static Refusal forbidden() {
        return error(401, "You are not authorized to do this action");
    }

    /** A business rule is broken. */
    public static Refusal unprocessable(String error) {
        return error(422, error);
    }

    /** A model's validation failed. */
    public static Refusal invalid(String message, String... attributes) {
        var body = new Json().with("message", message).with("attributes", List.of(attributes));
        return new Refusal(Answer.json(422, body), false, "422 " + message);
    }

    public static Refusal missing(String parameter) {
        return unprocessable("param is missing or the value is empty: " + parameter);
    }

    /** What the server answers where its code breaks: unknown enum values, nil arrays and so on. */
    public static Refusal internal() {
        return standard(500, "Internal Server Error");
    }

    /** Rails' own error answer: status and its name. */
    public static Refusal standard(int status, String name) {
        return new Refusal(standardAnswer(status, name), false, status + " " + name);
    }

    static Answer standardAnswer(int status, String name) {
        return Answer.json(status, new Json().with("status", status).with("error", name));
    }

    Answer answer(Access access) {
        return notFound && !access.explainsNotFound() ? standardAnswer(404, "Not Found") : answer;
    }
}
