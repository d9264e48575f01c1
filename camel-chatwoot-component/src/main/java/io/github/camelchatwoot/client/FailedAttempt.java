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
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.impl.classic.RequestFailedException;

/** Carries a {@link Failure} from the place where it happened to the one that decides about it. */
final class FailedAttempt extends Exception {

    private final transient Failure failure;

    FailedAttempt(Failure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    /** The request can have reached the server, unless the exception says that it has not. */
    static FailedAttempt whileSending(IOException e) {
        if (e instanceof UnreadableBodyException unreadable) {
            return new FailedAttempt(new Failure.BodyUnreadable(unreadable));
        }
        return new FailedAttempt(
                e instanceof NotSentException notSent
                        ? new Failure.NotSent(notSent.cause(), isTemporary(notSent.cause()))
                        : new Failure.AnswerLost(0, e));
    }

    /** A certificate that is not trusted, TLS with a server that has none, or our own end. */
    private static boolean isTemporary(IOException cause) {
        boolean wrongTls =
                cause instanceof SSLException && !(cause.getCause() instanceof IOException);
        return !wrongTls && !(cause instanceof RequestFailedException);
    }

    static FailedAttempt whileReading(int status, IOException e) {
        return new FailedAttempt(new Failure.AnswerLost(status, e));
    }

    Failure failure() {
        return failure;
    }
}
