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
package io.github.camelchatwoot.test.delivery;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** The sentences that Chatwoot's HTTP client makes of failures; people see them at a message. */
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure, String url) {
        if (failure instanceof ConnectException) {
            URI uri = URI.create(url);
            String address = uri.getHost() + ":" + uri.getPort();
            return "Failed to open TCP connection to %s (Connection refused - connect(2) for \"%s\" port %d)"
                    .formatted(address, uri.getHost(), uri.getPort());
        }
        if (failure instanceof UnknownHostException) {
            return "Failed to open TCP connection to %s (getaddrinfo: Name or service not known)"
                    .formatted(URI.create(url).getHost());
        }
        if (failure instanceof TimeoutException) {
            return "Net::ReadTimeout with #<TCPSocket:(closed)>";
        }
        boolean notAnAddress = failure instanceof IllegalArgumentException;
        return notAnAddress ? failure.getMessage() : "end of file reached";
    }
}
