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
package io.github.camelchatwoot.websocket;

import java.time.Instant;

/**
 * How a client is, for a health check.
 *
 * @param since the start of this status; failed attempts to connect again don't move it
 * @param lastError one sentence without token, kept until the next error; null if there was none
 * @param failures attempts that have failed since it was last connected, 0 while it is connected
 */
public record CableState(Status status, Instant since, String lastError, int failures) {

    public enum Status {
        /** The server has confirmed the subscription. */
        CONNECTED,
        /** Not yet, or no more; it is trying. */
        DISCONNECTED,
        /** Closed by its owner; it does not try any more. */
        CLOSED
    }

    public boolean isConnected() {
        return status == Status.CONNECTED;
    }

    CableState connected(Instant now) {
        return new CableState(Status.CONNECTED, now, lastError, 0);
    }

    CableState failed(Instant now, String error) {
        return new CableState(
                Status.DISCONNECTED, isConnected() ? now : since, error, failures + 1);
    }

    CableState closed(Instant now) {
        return status == Status.CLOSED
                ? this
                : new CableState(Status.CLOSED, now, lastError, failures);
    }
}
