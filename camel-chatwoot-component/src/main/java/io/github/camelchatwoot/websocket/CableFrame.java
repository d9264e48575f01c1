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

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * A frame of Action Cable.
 *
 * @param content of an event its message, of a disconnect the reason or null, of an unreadable
 *     frame a sentence that says why; else null
 */
record CableFrame(Kind kind, Object content) {

    private static final ObjectReader JSON =
            new ObjectMapper()
                    .readerFor(Object.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    enum Kind {
        WELCOME,
        PING,
        CONFIRMED,
        REFUSED,
        DISCONNECT,
        EVENT,
        UNKNOWN,
        UNREADABLE
    }

    static CableFrame read(String text) {
        try {
            return JSON.readValue(text) instanceof Map<?, ?> fields
                    ? of(fields)
                    : unreadable(text, "is no JSON object");
        } catch (JsonProcessingException withQuotes) {
            return unreadable(text, "is not JSON");
        }
    }

    private static CableFrame of(Map<?, ?> fields) {
        Object type = fields.get("type");
        if (type == null) {
            Object message = fields.get("message");
            return new CableFrame(message == null ? Kind.UNKNOWN : Kind.EVENT, message);
        }
        return switch (type.toString()) {
            case "welcome" -> new CableFrame(Kind.WELCOME, null);
            case "ping" -> new CableFrame(Kind.PING, null);
            case "confirm_subscription" -> new CableFrame(Kind.CONFIRMED, null);
            case "reject_subscription" -> new CableFrame(Kind.REFUSED, null);
            case "disconnect" -> new CableFrame(Kind.DISCONNECT, fields.get("reason"));
            default -> new CableFrame(Kind.UNKNOWN, null);
        };
    }

    private static CableFrame unreadable(String text, String what) {
        return new CableFrame(
                Kind.UNREADABLE, "A frame of %d characters %s".formatted(text.length(), what));
    }
}
