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
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Says in one sentence why no answer came. */
final class NoAnswer {

    private NoAnswer() {}

    static String sentence(Origin server, IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "the host of " + server + " is unknown";
        }
        if (cause instanceof RequestFailedException) {
            return "stopped before anything was sent to " + server;
        }
        if (cause instanceof ConnectTimeoutException) {
            return "no connection to " + server + " within the connect timeout";
        }
        if (cause instanceof ConnectionRequestTimeoutException) {
            return "no free connection to " + server + " within the connection request timeout";
        }
        if (cause instanceof ConnectException) {
            return server + " refused the connection";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer from " + server + " within the response timeout";
        }
        if (cause instanceof SSLException) {
            return "no secure connection to " + server;
        }
        return "the connection to " + server + " broke before an answer came";
    }
}
