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

import io.netty.channel.ConnectTimeoutException;

/** The sentences that Chatwoot's HTTP client makes of failures; people see them at a message. */
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure, String url) {
        if (failure instanceof ConnectTimeoutException) {
            return notOpened(url, "execution expired");
        }
        if (failure instanceof ConnectException) {
            URI uri = URI.create(url);
            String refused = "Connection refused - connect(2) for \"%s\" port %d";
            return notOpened(url, refused.formatted(uri.getHost(), port(uri)));
        }
        if (failure instanceof UnknownHostException) {
            return notOpened(url, "getaddrinfo: Name or service not known");
        }
        if (failure instanceof TimeoutException) {
            return "Net::ReadTimeout with #<TCPSocket:(closed)>";
        }
        boolean notAnAddress = failure instanceof IllegalArgumentException;
        return notAnAddress ? failure.getMessage() : "end of file reached";
    }

    private static String notOpened(String url, String why) {
        URI uri = URI.create(url);
        return "Failed to open TCP connection to %s:%d (%s)"
                .formatted(uri.getHost(), port(uri), why);
    }

    private static int port(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }
}
