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

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;

/** Says in one sentence why a websocket could not be opened. */
final class FailedHandshake {

    private FailedHandshake() {}

    static CableException of(URI address, IOException cause) {
        return new CableException(sentence(address, cause), cause);
    }

    static CableException refused(URI address, int status) {
        return new CableException(
                "%s answered %d instead of opening a websocket%s"
                        .formatted(address, status, hint(status)));
    }

    private static String sentence(URI address, IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            return "%s did not answer in time".formatted(address);
        } else if (cause instanceof UnknownHostException) {
            return "%s can't be reached: the host %s is unknown"
                    .formatted(address, cause.getMessage());
        }
        return "%s can't be reached: %s"
                .formatted(
                        address,
                        cause instanceof ConnectException
                                ? "nothing accepts a connection there"
                                : Reason.of(cause));
    }

    private static String hint(int status) {
        if (status >= 300 && status < 400) {
            return ": baseUrl has to be the address that it redirects to";
        } else if (status == 200 || status == 400 || status == 404 || status == 426) {
            return ": is baseUrl right, and does a proxy in front of it pass websockets on?";
        }
        return "";
    }
}
