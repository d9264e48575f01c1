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

import io.github.camelchatwoot.event.Marker;
import io.github.camelchatwoot.operation.Operation;

/** Writes the integration's mark into messages and conversations that are about to be made. */
public final class OwnMark {

    private static final String OF_MESSAGE = "contentAttributes";
    private static final String OF_CONVERSATION = "additionalAttributes";
    private static final String FIRST_MESSAGE = "message";

    private OwnMark() {}

    /**
     * @param marker null if the integration has no name
     */
    public static Arguments in(Arguments arguments, Marker marker) {
        if (marker == null) {
            return arguments;
        } else if (makes(arguments.operation(), "/messages", OF_MESSAGE)) {
            return arguments.with(OF_MESSAGE, marked(arguments.get(OF_MESSAGE), marker));
        } else if (makes(arguments.operation(), "/conversations", OF_CONVERSATION)) {
            return conversation(arguments, marker);
        }
        return arguments;
    }

    private static Arguments conversation(Arguments arguments, Marker marker) {
        Arguments marked =
                arguments.with(OF_CONVERSATION, marked(arguments.get(OF_CONVERSATION), marker));
        if (!(arguments.get(FIRST_MESSAGE) instanceof Map<?, ?> given)) {
            return marked;
        }
        Map<Object, Object> message = new LinkedHashMap<>(given);
        message.put("content_attributes", marked(given.get("content_attributes"), marker));
        return marked.with(FIRST_MESSAGE, message);
    }

    private static Map<Object, Object> marked(Object attributes, Marker marker) {
        Map<Object, Object> marked = new LinkedHashMap<>();
        if (attributes instanceof Map<?, ?> given) {
            marked.putAll(given);
        }
        marked.putAll(marker.attributes());
        return marked;
    }

    private static boolean makes(Operation operation, String path, String attributes) {
        return operation.method().equals("POST")
                && operation.path().endsWith(path)
                && operation.parameter(attributes).isPresent();
    }
}
