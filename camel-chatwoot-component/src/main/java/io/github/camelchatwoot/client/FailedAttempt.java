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
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Carries a {@link Failure} from the place where it happened to the one that decides about it. */
final class FailedAttempt extends Exception {

    private final transient Failure failure;

    FailedAttempt(Failure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    /** Tells by its type whether the request can have reached the server. */
    static FailedAttempt whileSending(IOException e) {
        if (e instanceof UnreadableBodyException unreadable) {
            return new FailedAttempt(new Failure.BodyUnreadable(unreadable));
        }
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            return new FailedAttempt(new Failure.NotSent(e, false));
        }
        boolean notSent =
                e instanceof ConnectException
                        || e instanceof ConnectTimeoutException
                        || e instanceof ConnectionRequestTimeoutException
                        || e instanceof RequestFailedException
                        || e instanceof UnknownHostException
                        || e instanceof NoRouteToHostException;
        return new FailedAttempt(
                notSent ? new Failure.NotSent(e, true) : new Failure.AnswerLost(0, e));
    }

    static FailedAttempt whileReading(int status, IOException e) {
        return new FailedAttempt(new Failure.AnswerLost(status, e));
    }

    Failure failure() {
        return failure;
    }
}
