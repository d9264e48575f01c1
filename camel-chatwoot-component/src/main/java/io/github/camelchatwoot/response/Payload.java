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
package io.github.camelchatwoot.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that Chatwoot said: a thing from an answer, or an event. It is a Map or a List like any
 * other, but no operation takes it for its input, because a reply must not inherit {@code
 * message_type: incoming} from the message that it answers.
 */
public sealed interface Payload {

    /** The names of Chatwoot's events, as webhooks and as the websocket spell them. */
    Pattern EVENT_NAME =
            Pattern.compile(
                    "(conversation|message|contact|inbox|notification|assignee|team)[_.]\\w+"
                            + "|webwidget_triggered|first\\.reply\\.created|automation_event\\..+|macro\\.executed");

    /** Whether a message's body came from Chatwoot rather than from the route. */
    static boolean isPayload(Object body) {
        return body instanceof Payload
                || body instanceof Iterator
                || body instanceof Map<?, ?> map
                        && map.get("event") instanceof String event
                        && EVENT_NAME.matcher(event).matches();
    }

    /** One thing, by the API's own names, in the server's order. */
    final class Fields extends LinkedHashMap<String, Object> implements Payload {
        private static final long serialVersionUID = 1L;

        public Fields(Map<String, Object> fields) {
            super(fields);
        }
    }

    /** Several things. */
    final class Items extends ArrayList<Object> implements Payload {
        private static final long serialVersionUID = 1L;

        /** The items are marked, too: a split hands them on one by one. */
        public Items(Collection<?> items) {
            super(items.stream().map(Payload::of).toList());
        }
    }

    /** The value with its outermost Map or List, and the items of a list, marked as Chatwoot's. */
    @SuppressWarnings("unchecked")
    static Object of(Object value) {
        if (value instanceof Payload) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, Object>) map);
        }
        return value instanceof Collection<?> items ? new Items(items) : value;
    }
}
