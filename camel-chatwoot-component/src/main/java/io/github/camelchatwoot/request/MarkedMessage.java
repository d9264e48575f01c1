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
package io.github.camelchatwoot.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.event.Marker;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;

/** Writes the integration's mark into messages that are about to be sent. */
public final class MarkedMessage {

    private static final String ATTRIBUTES = "contentAttributes";

    private MarkedMessage() {}

    /**
     * @param marker null if the integration has no name
     */
    public static Arguments of(Arguments arguments, Marker marker) {
        Optional<Parameter> attributes = arguments.operation().parameter(ATTRIBUTES);
        if (marker == null || attributes.isEmpty() || !sends(arguments.operation())) {
            return arguments;
        }
        Map<Object, Object> marked = new LinkedHashMap<>();
        if (arguments.get(ATTRIBUTES) instanceof Map<?, ?> given) {
            marked.putAll(given);
        }
        marked.putAll(marker.attributes());
        return arguments.with(ATTRIBUTES, marked);
    }

    private static boolean sends(Operation operation) {
        return operation.method().equals("POST") && operation.path().endsWith("/messages");
    }
}
