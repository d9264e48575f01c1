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
package io.github.camelchatwoot.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route says to the component.
 *
 * @param parameters under {@code parameters:} of the endpoint
 * @param headers of the message
 * @param body null leaves an earlier answer of Chatwoot in place, which is never read as input
 */
record Route(
        String operation,
        Map<String, Object> parameters,
        Map<String, Object> headers,
        Object body) {

    static Route to(String operation) {
        return new Route(operation, new LinkedHashMap<>(), new HashMap<>(), null);
    }

    Route option(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Route header(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    Route withBody(Object newBody) {
        return new Route(operation, parameters, headers, newBody);
    }
}
