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
package io.github.camelchatwoot.test.api;

import java.util.List;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Upload;

/** Bots come, change and go, by the account's and by the platform's API. */
final class BotChanges {
    private final Desk desk;
    private final Avatars avatars;

    BotChanges(Desk desk) {
        this.desk = desk;
        this.avatars = new Avatars(desk);
    }

    /**
     * A bot of the account or of the installation.
     *
     * @throws Refusal 404 if there is none
     */
    static AgentBot accessible(Desk desk, Request request, String parameter) {
        return Request.orNotFound(
                desk.agentBots
                        .find(request.params().number(parameter))
                        .filter(b -> b.account == null || b.account == request.account()));
    }

    void assign(AgentBot bot, Params given) {
        bot.botType = given.oneOf("bot_type", List.of("webhook"), bot.botType);
        Upload avatar = given.upload("avatar");
        bot.avatar = avatar == null ? bot.avatar : avatars.store(avatar);
        bot.name = given.changed("name", bot.name);
        bot.description = given.changed("description", bot.description);
        bot.outgoingUrl = given.changed("outgoing_url", bot.outgoingUrl);
        bot.botConfig = given.has("bot_config") ? given.map("bot_config") : bot.botConfig;
    }

    AgentBot add(AgentBot bot) {
        desk.agentBots.add(bot);
        bot.tokenId = desk.nextTokenId();
        return bot;
    }

    /** Its conversations stay, without it. */
    void remove(AgentBot bot) {
        desk.agentBots.remove(bot);
        desk.inboxes.stream().filter(i -> i.bot == bot).forEach(i -> i.bot = null);
        desk.conversations.stream()
                .filter(conversation -> conversation.assigneeBot == bot)
                .forEach(conversation -> conversation.assigneeBot = null);
    }
}
