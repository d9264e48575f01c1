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

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.component.http.HttpComponent;

/**
 * camel-http waits three minutes, or for ever, unless told otherwise. Where a user left that so,
 * these hold instead: 10 s for a connection, 10 s for a free place in the pool, 30 s for an answer
 * and between two pieces of it. A value set on the http component holds, but 3 minutes can't be
 * told from the default.
 */
final class HttpTimeouts {

    private static final long CAMEL_DEFAULT = 180_000;
    private static final long CAMEL_DEFAULT_RESPONSE = 0;
    private static final String CONNECT = "10000";
    private static final String RESPONSE = "30000";

    private HttpTimeouts() {}

    /** Options for an endpoint of this component, in milliseconds. */
    static Map<String, Object> missingIn(HttpComponent http) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (http.getConnectionRequestTimeout() == CAMEL_DEFAULT) {
            options.put("connectionRequestTimeout", CONNECT);
        }
        if (http.getClientConnectionManager() != null) {
            // brings its own connect and socket timeouts, which can't be asked for
            return options;
        }
        if (http.getConnectTimeout() == CAMEL_DEFAULT) {
            options.put("connectTimeout", CONNECT);
        }
        if (http.getSoTimeout() == CAMEL_DEFAULT) {
            options.put("soTimeout", RESPONSE);
            if (http.getResponseTimeout() == CAMEL_DEFAULT_RESPONSE) {
                options.put("responseTimeout", RESPONSE);
            }
        }
        return options;
    }
}
