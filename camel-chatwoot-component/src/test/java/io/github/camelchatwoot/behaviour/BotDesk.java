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
package io.github.camelchatwoot.behaviour;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;

import io.github.camelchatwoot.ChatwootConstants;

/**
 * A desk with a bot that answers in an inbox of its own. It has no address: where deliveries to a
 * bot fail, the server opens the conversation.
 */
abstract class BotDesk extends Desk {

    protected long inbox;
    protected long bot;
    private String botToken;

    @BeforeAll
    void createBot() {
        inbox = apiInbox();
        Map<String, Object> created = one("createAgentBot", "name", unique("Bot"));
        bot = id(created);
        botToken = (String) created.get("access_token");
        call("setInboxAgentBot", "inboxId", inbox, "agentBot", bot);
    }

    /** As the bot, which sends only while the conversation is pending. */
    protected Exchange say(long conversation, String text) {
        return exchange(
                asBot("sendMessage") + "&onlyWhilePending=true",
                "conversationId",
                conversation,
                "content",
                text);
    }

    protected String asBot(String operation) {
        return operation + "?as=bot&botAccessToken=" + botToken;
    }

    protected static boolean isSkipped(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.SKIPPED) != null;
    }

    protected Object status(long conversation) {
        return one("getConversation", "conversationId", conversation).get("status");
    }

    /** Those that people wrote, and bots; not what the server tells. */
    protected List<Map<String, Object>> messages(long conversation) {
        return list(
                        "listMessages",
                        "conversationId",
                        conversation,
                        "after",
                        1,
                        "before",
                        9_000_000_000L)
                .stream()
                .filter(message -> !Integer.valueOf(2).equals(message.get("message_type")))
                .toList();
    }
}
