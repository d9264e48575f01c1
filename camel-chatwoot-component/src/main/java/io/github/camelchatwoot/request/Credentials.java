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

import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/**
 * The tokens of one connection, and the one rule about which of them a call sends.
 *
 * @param accessToken of a person or an integration user, or null
 * @param botAccessToken of an agent bot, or null
 * @param platformAccessToken of a platform app, or null
 * @param as who calls the application API; null means the user, or the bot if there is only a bot
 * @param registeredBot speaks with {@code as=bot} if there is no botAccessToken
 */
public record Credentials(
        String accessToken,
        String botAccessToken,
        String platformAccessToken,
        Actor as,
        RegisteredBot registeredBot) {

    /** Who a call of the application API is made as. */
    public enum Actor {
        USER,
        BOT
    }

    /** The same tokens, for calls made as somebody; null: as before. */
    public Credentials as(Actor somebody) {
        return somebody == null
                ? this
                : new Credentials(
                        accessToken, botAccessToken, platformAccessToken, somebody, registeredBot);
    }

    /** Who reads what a bot may not or can't: a person, if there is one; else null: as before. */
    public Actor reader() {
        return isUnset(accessToken) ? null : Actor.USER;
    }

    /**
     * Refuses what could only fail later. Whether a bot will be registered isn't known yet.
     *
     * @throws IllegalArgumentException as {@link #tokenFor}
     */
    public void check(Operation operation) {
        if (waitsForBot(operation)) {
            refuseUnlessForBots(operation);
        } else {
            tokenFor(operation);
        }
    }

    /**
     * Called when all routes are there.
     *
     * @throws IllegalArgumentException if the bot has no token, and none will be registered
     */
    public void checkBot(Operation operation) {
        if (waitsForBot(operation) && !registeredBot.isExpected()) {
            token(botAccessToken, "botAccessToken");
        }
    }

    private boolean waitsForBot(Operation operation) {
        return operation.family() == Family.APPLICATION
                && operation.token()
                && isBot()
                && isUnset(botAccessToken);
    }

    /**
     * The token for calls of this operation, or null if it needs none.
     *
     * @throws IllegalArgumentException if the right token is not configured, or if it is a bot's
     *     and Chatwoot refuses bots here
     */
    public Token tokenFor(Operation operation) {
        if (!operation.token() || operation.family() == Family.CLIENT) {
            return null;
        }
        return operation.family() == Family.PLATFORM ? platform() : application(operation);
    }

    /** The token for {@code call}, where only the path tells which API it belongs to. */
    Token tokenForPath(Operation call, String path) {
        if (path.startsWith("/platform/")) {
            return platform();
        }
        boolean open =
                path.startsWith("/public/")
                        || path.startsWith("/survey/")
                        || path.startsWith("/hc/")
                        || path.equals("/api")
                        || path.equals("/health");
        return open ? null : application(call);
    }

    private Token platform() {
        return token(platformAccessToken, "platformAccessToken");
    }

    private Token application(Operation operation) {
        if (!isBot()) {
            return token(accessToken, "accessToken");
        }
        refuseUnlessForBots(operation);
        boolean registered = isUnset(botAccessToken) && registeredBot.isExpected();
        return token(registered ? registeredBot.token() : botAccessToken, "botAccessToken");
    }

    private static void refuseUnlessForBots(Operation operation) {
        if (!operation.bots()) {
            throw new IllegalArgumentException(
                    "Chatwoot refuses it to agent bots; give the accessToken of a person (as=user)");
        }
    }

    /** Whether a bot calls the application API. */
    public boolean isBot() {
        return as == null ? accessToken == null && botAccessToken != null : as == Actor.BOT;
    }

    private static Token token(String value, String option) {
        if (isUnset(value)) {
            throw new IllegalArgumentException(
                    option + " is needed: set it on the component, the connection or the endpoint");
        }
        return new Token(value.trim());
    }

    private static boolean isUnset(String token) {
        return token == null || token.isBlank();
    }

    @Override
    public String toString() {
        return "Credentials[as=" + as + "]";
    }
}
