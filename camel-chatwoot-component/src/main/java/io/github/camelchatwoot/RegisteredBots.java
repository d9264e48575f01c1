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
package io.github.camelchatwoot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.camelchatwoot.request.RegisteredBot;

/** What webhooks with {@code register=bot} learn of their bots, for calls with {@code as=bot}. */
public final class RegisteredBots {

    /** A place for a bot: the webhook's path, in an account of a server. */
    private record Place(String origin, Long accountId, String path) {
        boolean isIn(String server, Long account) {
            return origin.equals(server) && accountId.equals(account);
        }
    }

    private final Map<Place, Supplier<String>> tokens = new ConcurrentHashMap<>();

    /** There is a webhook that will register a bot. */
    void expect(String origin, Long accountId, String path) {
        tokens.putIfAbsent(new Place(origin, accountId, path), () -> null);
    }

    /**
     * @param token the bot's, or null if Chatwoot didn't tell it
     */
    public void put(String origin, Long accountId, String path, Supplier<String> token) {
        tokens.put(new Place(origin, accountId, path), token);
    }

    RegisteredBot in(String origin, Long accountId) {
        return new RegisteredBot() {
            @Override
            public boolean isExpected() {
                return tokens.keySet().stream().anyMatch(place -> place.isIn(origin, accountId));
            }

            @Override
            public String token() {
                return only(told(origin, accountId));
            }
        };
    }

    private List<String> told(String origin, Long accountId) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getKey().isIn(origin, accountId))
                .map(entry -> entry.getValue().get())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String only(List<String> told) {
        if (told.size() == 1) {
            return told.get(0);
        }
        throw new IllegalArgumentException(
                told.isEmpty()
                        ? "as=bot: no bot is registered now, and there is no botAccessToken"
                        : "as=bot: several bots are registered here; say which by botAccessToken");
    }
}
