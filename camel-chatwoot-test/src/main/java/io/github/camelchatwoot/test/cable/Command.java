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
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.json.Json;

/**
 * What a client sends.
 *
 * @param name subscribe, unsubscribe or message
 * @param identifier the subscription, as the client has written it
 * @param params the identifier as an object
 * @param action of a message, such as {@code update_presence}; null for the others
 */
record Command(String name, String identifier, Params params, String action) {

    /** Empty for anything that is no command; the server ignores it without a word. */
    static Optional<Command> parse(String text) {
        try {
            Params command = object(text);
            String identifier = command.text("identifier");
            if (!command.has("command") || identifier == null) {
                return Optional.empty();
            }
            String data = command.text("data");
            String action = data == null ? null : object(data).text("action");
            return Optional.of(
                    new Command(command.text("command"), identifier, object(identifier), action));
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private static Params object(String text) {
        Object value = Json.read(text.getBytes(StandardCharsets.UTF_8));
        if (value instanceof Map<?, ?> map) {
            return Params.of(map);
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    /** Without identifier and parameters, which hold the token. */
    @Override
    public String toString() {
        return action == null ? name : name + " " + action;
    }
}
