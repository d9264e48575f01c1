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
package io.github.camelchatwoot.event;

import java.util.Map;

/** What arrived is no event of Chatwoot; the message is one sentence that quotes no content. */
public final class MalformedEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedEventException(String sentence) {
        super(sentence);
    }

    static MalformedEventException of(String event, String field, Object found, String expected) {
        return new MalformedEventException(
                "%s: '%s' is %s where %s is expected"
                        .formatted(event, field, kind(found), expected));
    }

    static String kind(Object value) {
        if (value == null) {
            return "missing";
        } else if (value instanceof Map) {
            return "an object";
        } else if (value instanceof Iterable) {
            return "a list";
        } else if (value instanceof Number) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "text";
    }
}
