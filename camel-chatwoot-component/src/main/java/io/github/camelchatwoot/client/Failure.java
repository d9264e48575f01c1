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

import io.github.camelchatwoot.meter.RetryReason;

/** Why one attempt of a call brought no usable answer. */
sealed interface Failure {

    /** Why another attempt may bring one. */
    default RetryReason reason() {
        if (this instanceof Refused refused) {
            return refused.status() == 429 ? RetryReason.RATE_LIMIT : RetryReason.UNAVAILABLE;
        }
        return this instanceof NotSent ? RetryReason.NOT_SENT : RetryReason.ANSWER_LOST;
    }

    /** A whole answer with a status that is no success. */
    record Refused(int status, AnswerHeaders headers, String body) implements Failure {}

    /**
     * The request never reached the server.
     *
     * @param temporary false for what waiting does not heal: a certificate that is not trusted, a
     *     component that has been stopped, a thread that was interrupted
     */
    record NotSent(IOException cause, boolean temporary) implements Failure {}

    /**
     * The request was sent, at least in part, and its answer did not come or broke off.
     *
     * @param status of the answer that broke off, 0 if none came
     */
    record AnswerLost(int status, IOException cause) implements Failure {}

    /** A file of the request could not be read while it was sent. */
    record BodyUnreadable(UnreadableBodyException cause) implements Failure {}
}
