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
package io.github.camelchatwoot.webhook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;

/**
 * A bot of the account, known by its id or its address, and connected to inboxes that have none.
 */
public final class BotRegistrar implements Registrar {

    private final Calls calls;
    private final String url;
    private final Long botId;
    private final String name;
    private final Set<Long> inboxIds;

    /**
     * @param botId null for the bot that has the address, or a new one
     * @param name of a new one
     */
    public BotRegistrar(Calls calls, String url, Long botId, String name, Set<Long> inboxIds) {
        this.calls = calls;
        this.url = url;
        this.botId = botId;
        this.name = name;
        this.inboxIds = inboxIds;
    }

    @Override
    public Registered register() throws ChatwootException {
        Map<?, ?> bot = find();
        if (bot == null && botId != null) {
            throw new IllegalArgumentException("botId: there is no bot %d".formatted(botId));
        } else if (bot == null) {
            bot = made("createAgentBot", Map.of("name", name, "outgoingUrl", url));
        } else if (!url.equals(bot.get("outgoing_url"))) {
            bot = made("updateAgentBot", Map.of("agentBotId", bot.get("id"), "outgoingUrl", url));
        }
        for (Long inbox : inboxIds) {
            connect(inbox, bot.get("id"));
        }
        return Registered.of(bot);
    }

    @Override
    public void unregister(Registered registered) throws ChatwootException {
        calls.call("deleteAgentBot", Map.of("agentBotId", registered.id()));
    }

    private void connect(Long inbox, Object bot) throws ChatwootException {
        boolean taken =
                calls.call("getInboxAgentBot", Map.of("inboxId", inbox)) instanceof Map<?, ?> other
                        && other.get("id") != null;
        if (!taken) {
            calls.call("setInboxAgentBot", Map.of("inboxId", inbox, "agentBot", bot));
        }
    }

    private Map<?, ?> made(String operation, Map<String, ?> parameters) throws ChatwootException {
        return (Map<?, ?>) calls.call(operation, parameters);
    }

    private Map<?, ?> find() throws ChatwootException {
        for (Object bot : (List<?>) calls.call("listAgentBots", Map.of())) {
            if (bot instanceof Map<?, ?> one
                    && (botId == null
                            ? Objects.equals(one.get("outgoing_url"), url)
                            : botId.equals(((Number) one.get("id")).longValue()))) {
                return one;
            }
        }
        return null;
    }
}
