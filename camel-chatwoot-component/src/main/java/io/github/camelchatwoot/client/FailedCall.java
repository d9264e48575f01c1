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

import java.io.IOException;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ErrorDetails;

/** Makes the exception of a call that is not repeated, with nothing secret in it. */
record FailedCall(ChatwootRequest request, Origin server, RetryPolicy policy) {

    ChatwootException exception(Attempt attempt, Failure failure) {
        boolean retryable = policy.mayRepeat(attempt, failure);
        boolean unknown = RetryPolicy.mayHaveBeenCarriedOut(failure);
        if (failure instanceof Failure.Refused refused) {
            ErrorDetails details =
                    AnswerError.details(
                            request.operation(),
                            refused.status(),
                            refused.headers().mediaType(),
                            request.withoutToken(refused.body()));
            return AnswerError.of(
                    details.withPrognosis(retryable, unknown),
                    policy.untilLimitEnds(refused.headers()));
        }
        if (failure instanceof Failure.BodyUnreadable unreadable) {
            String sentence = unreadable.cause().getMessage();
            return new ChatwootException(
                    ErrorDetails.noAnswer(request.operation(), sentence), unreadable.cause());
        }
        ErrorDetails details =
                failure instanceof Failure.AnswerLost lost && lost.status() > 0
                        ? ErrorDetails.answered(
                                request.operation(), lost.status(), "the answer broke off")
                        : ErrorDetails.noAnswer(
                                request.operation(), NoAnswer.sentence(server, cause(failure)));
        return new ChatwootUnavailableException(
                details.withPrognosis(retryable, unknown), harmless(cause(failure)));
    }

    private static IOException cause(Failure failure) {
        return failure instanceof Failure.NotSent notSent
                ? notSent.cause()
                : ((Failure.AnswerLost) failure).cause();
    }

    /** The cause, or only its type if any message in it shows the token or the query. */
    private IOException harmless(IOException cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            String query = request.uri().getRawQuery();
            boolean tells =
                    !request.withoutToken(message).equals(message)
                            || query != null && !query.isEmpty() && message.contains(query);
            if (tells) {
                return new IOException(cause.getClass().getName());
            }
        }
        return cause;
    }
}
