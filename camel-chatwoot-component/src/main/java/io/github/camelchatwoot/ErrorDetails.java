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
package io.github.camelchatwoot;

import java.io.Serializable;
import java.util.List;

import io.github.camelchatwoot.client.Sentence;

/**
 * What is known about a call that failed.
 *
 * @param operation name of the operation, as in the endpoint's URI
 * @param status HTTP status; 0 when nothing was sent or no answer came
 * @param sentence what the server said, or what we say in its place
 * @param attributes names of the fields that the server complained about, empty if it named none
 * @param body the server's answer as text, at most 8 kB, empty if there was none
 * @param message the exception's message
 * @param retryable the same call may be made again later without harm and may then succeed
 * @param outcomeUnknown the server may have carried out the call all the same
 */
public record ErrorDetails(
        String operation,
        int status,
        String sentence,
        List<String> attributes,
        String body,
        String message,
        boolean retryable,
        boolean outcomeUnknown)
        implements Serializable {

    public ErrorDetails {
        attributes = List.copyOf(attributes);
    }

    /** The call was refused here, before anything was sent. */
    public static ErrorDetails refused(String operation, String sentence) {
        return noAnswer(operation, Sentence.of(sentence));
    }

    /** The call was made, or tried, and got no status. */
    public static ErrorDetails noAnswer(String operation, String sentence) {
        String message = operation + ": " + sentence;
        return new ErrorDetails(operation, 0, sentence, List.of(), "", message, false, false);
    }

    /** The server answered with this status. The sentence may be empty. */
    public static ErrorDetails answered(String operation, int status, String sentence) {
        return new ErrorDetails(operation, status, sentence, List.of(), "", "", false, false)
                .withAttributes(List.of());
    }

    /** The same with the fields that the server named, also in the message. */
    public ErrorDetails withAttributes(List<String> names) {
        String message = operation + ": Chatwoot answered " + status;
        if (!sentence.isEmpty()) {
            message += ": " + sentence;
        }
        if (!names.isEmpty()) {
            message += " (" + String.join(", ", names) + ")";
        }
        return new ErrorDetails(
                operation, status, sentence, names, body, message, retryable, outcomeUnknown);
    }

    public ErrorDetails withBody(String text) {
        return new ErrorDetails(
                operation, status, sentence, attributes, text, message, retryable, outcomeUnknown);
    }

    /** The same, its message with what would be right. */
    ErrorDetails withAdvice(String advice) {
        return new ErrorDetails(
                operation,
                status,
                sentence,
                attributes,
                body,
                message + "; " + advice,
                retryable,
                outcomeUnknown);
    }

    public ErrorDetails withPrognosis(boolean worthRepeating, boolean maybeDone) {
        return new ErrorDetails(
                operation, status, sentence, attributes, body, message, worthRepeating, maybeDone);
    }
}
