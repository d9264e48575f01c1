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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An HTTP proxy, which is asked for a tunnel.
 *
 * @param user null if it wants none
 */
public record CableProxy(String host, int port, String user, String password) {

    /** The header's value that logs in there, or null. */
    String authorization() {
        if (user == null) {
            return null;
        }
        byte[] login =
                (user + ":" + (password == null ? "" : password)).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
