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

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /**
     * One thing, by the API's own names, in the server's order. It marks the map that it is made of
     * and copies nothing.
     */
    final class Fields extends AbstractMap<String, Object> implements Payload, Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // all that JSON becomes can be serialized
        private final Map<String, Object> fields;

        public Fields(Map<String, Object> fields) {
            this.fields = fields;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return fields.entrySet();
        }

        @Override
        public boolean containsKey(Object name) {
            return fields.containsKey(name);
        }

        @Override
        public Object get(Object name) {
            return fields.get(name);
        }

        @Override
        public Object put(String name, Object value) {
            return fields.put(name, value);
        }

        @Override
        public Object remove(Object name) {
            return fields.remove(name);
        }
    }

    /** Several things. */
    final class Items extends ArrayList<Object> implements Payload {
        private static final long serialVersionUID = 1L;

        private Items(Collection<?> items) {
            super(items);
        }
    }

    /**
     * The value with its outermost Map or List marked as Chatwoot's, and the items of a list, too:
     * a split hands them on one by one. Routes may change it, so nobody else may hold it.
     */
    static Object of(Object value) {
        return marked(value, UnaryOperator.identity());
    }

    /** The same of something that is still read, or that can't be changed. */
    static Object copyOf(Object value) {
        return marked(value, LinkedHashMap::new);
    }

    @SuppressWarnings("unchecked")
    private static Object marked(Object value, UnaryOperator<Map<String, Object>> fields) {
        if (value instanceof Payload) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            return new Fields(fields.apply((Map<String, Object>) map));
        }
        return value instanceof Collection<?> items
                ? new Items(items.stream().map(item -> marked(item, fields)).toList())
                : value;
    }
}
