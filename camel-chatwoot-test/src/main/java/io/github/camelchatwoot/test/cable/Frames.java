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
package io.github.camelchatwoot.test.cable;

import java.nio.charset.StandardCharsets;

import io.github.camelchatwoot.test.json.Json;

/** The texts that the server sends. */
final class Frames {
    private Frames() {}

    static String welcome() {
        return text(new Json().with("type", "welcome"));
    }

    static String ping(long epochSecond) {
        return text(new Json().with("type", "ping").with("message", epochSecond));
    }

    static String confirmation(String identifier) {
        return text(new Json().with("identifier", identifier).with("type", "confirm_subscription"));
    }

    /** The inner part of an event's frame; {@link #addressed} makes the whole. */
    static String message(String event, Object data) {
        return text(new Json().with("event", event).with("data", data));
    }

    /**
     * @param identifier exactly as the client has written it
     */
    static String addressed(String identifier, String message) {
        return "{\"identifier\":" + text(identifier) + ",\"message\":" + message + "}";
    }

    private static String text(Object json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
