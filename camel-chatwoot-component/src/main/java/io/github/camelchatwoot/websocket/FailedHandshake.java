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

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;

/** Says why no websocket came about. */
final class FailedHandshake {

    private FailedHandshake() {}

    static CableException of(URI address, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return new CableException(sentence(address, cause), cause);
    }

    private static String sentence(URI address, Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            int status = refused.getResponse().statusCode();
            return status == 101
                    ? "%s opened no proper websocket: %s".formatted(address, Reason.of(cause))
                    : "%s answered %d instead of opening a websocket%s"
                            .formatted(address, status, hint(status));
        } else if (cause instanceof HttpTimeoutException) {
            return "%s did not answer in time".formatted(address);
        } else if (isUnresolved(cause)) {
            return "%s can't be reached: its host is unknown".formatted(address);
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

    private static boolean isUnresolved(Throwable error) {
        return error instanceof UnresolvedAddressException
                || error.getCause() != null && isUnresolved(error.getCause());
    }
}
