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
package io.github.camelchatwoot.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.request.Credentials;
import io.github.camelchatwoot.server.TokenState.Owner;
import io.github.camelchatwoot.server.TokenState.State;

/**
 * Asks the server about the tokens of a connection, one small call for each. None of these calls is
 * limited beyond the 3000 a minute that the server takes from one address.
 *
 * @param accountId null if messages say which account
 */
public record TokenLook(ServerCalls calls, Credentials credentials, Long accountId) {

    private static final String PERSON = "accessToken";
    private static final String BOT = "botAccessToken";
    private static final String PLATFORM = "platformAccessToken";

    /** What the server answers to a bot that asks for what bots may not, after it knew the bot. */
    private static final String KNOWN_BOT = "not authorized for bots";

    /** One state for each token that there is; without any, whether the server is there. */
    public List<TokenState> look() {
        List<TokenState> states = new ArrayList<>();
        if (isSet(credentials.accessToken())) {
            states.add(person(new Token(credentials.accessToken().trim())));
        }
        if (isSet(credentials.botAccessToken())) {
            states.add(bot(new Token(credentials.botAccessToken().trim())));
        }
        if (isSet(credentials.platformAccessToken())) {
            states.add(platform(new Token(credentials.platformAccessToken().trim())));
        }
        if (states.isEmpty()) {
            states.add(look("baseUrl", () -> valid("baseUrl", "getInstanceInfo", "/api", null)));
        }
        return List.copyOf(states);
    }

    private TokenState person(Token token) {
        return look(
                PERSON,
                () -> {
                    Object profile = calls.get("getProfile", "/api/v1/profile", token).value();
                    return profile instanceof Map<?, ?> person && person.get("accounts") != null
                            ? person(person)
                            : TokenState.of(
                                    PERSON, State.FAILING, calls.server() + " is no Chatwoot");
                });
    }

    private TokenState person(Map<?, ?> profile) {
        String name = String.valueOf(profile.get("name"));
        if (accountId == null) {
            return TokenState.valid(PERSON, new Owner(name, null, null));
        }
        return ((List<?>) profile.get("accounts"))
                .stream()
                        .map(account -> (Map<?, ?>) account)
                        .filter(
                                account ->
                                        account.get("id") instanceof Number id
                                                && id.longValue() == accountId)
                        .findFirst()
                        .map(account -> member(name, account))
                        .orElseGet(() -> notInAccount(PERSON));
    }

    private TokenState member(String name, Map<?, ?> account) {
        return "suspended".equals(account.get("status"))
                ? suspended(PERSON)
                : TokenState.valid(
                        PERSON,
                        new Owner(
                                name,
                                String.valueOf(account.get("role")),
                                String.valueOf(account.get("name"))));
    }

    /** Bots can't ask who they are; that a conversation is not found tells that they may look. */
    private TokenState bot(Token token) {
        String path =
                "/api/v1/accounts/%d/conversations/0".formatted(accountId == null ? 0 : accountId);
        return look(
                BOT,
                () -> {
                    try {
                        return valid(BOT, "getConversation", path, token);
                    } catch (ChatwootException e) {
                        boolean known = e.getStatus() == 404 || e.getBody().contains(KNOWN_BOT);
                        if (known) {
                            return TokenState.valid(BOT, null);
                        }
                        throw e;
                    }
                });
    }

    private TokenState platform(Token token) {
        return look(
                PLATFORM,
                () ->
                        valid(
                                PLATFORM,
                                "platformListAgentBots",
                                "/platform/api/v1/agent_bots",
                                token));
    }

    private TokenState valid(String option, String operation, String path, Token token)
            throws ChatwootException {
        calls.get(operation, path, token);
        return TokenState.valid(option, null);
    }

    private interface Look {
        TokenState at() throws ChatwootException;
    }

    private TokenState look(String option, Look look) {
        try {
            return look.at();
        } catch (ChatwootAuthenticationException e) {
            return TokenState.of(
                    option, State.REFUSED, option + " is refused: Chatwoot does not know it");
        } catch (ChatwootException e) {
            return failed(option, e);
        }
    }

    private TokenState failed(String option, ChatwootException e) {
        int status = e.getStatus();
        if (status == 0) {
            return TokenState.of(option, State.UNREACHABLE, e.getSentence());
        } else if (status == 429) {
            return TokenState.of(
                    option,
                    State.LIMITED,
                    "Not looked at: " + calls.server() + " limits the rate of calls now (429)");
        } else if (status == 401 && e.getBody().contains("suspended")) {
            return suspended(option);
        } else if (status == 401 && option.equals(BOT)) {
            return notInAccount(option);
        } else if (status == 401 || status == 403) {
            return TokenState.of(option, State.REFUSED, option + " is refused: " + e.getSentence());
        }
        return TokenState.of(
                option, State.FAILING, "%s answered %d".formatted(calls.server(), status));
    }

    private TokenState notInAccount(String option) {
        return TokenState.of(
                option,
                State.NOT_IN_ACCOUNT,
                "The owner of %s is not in account %d".formatted(option, accountId));
    }

    private TokenState suspended(String option) {
        return TokenState.of(
                option, State.SUSPENDED, "Account %d is suspended".formatted(accountId));
    }

    private static boolean isSet(String token) {
        return token != null && !token.isBlank();
    }
}
