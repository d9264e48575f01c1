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
package io.github.camelchatwoot.test.json;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Release;

/** A bot as people of the account and as platform applications see it. */
public final class AgentBotJson {
    private final Desk desk;
    private final BlobUrls urls;

    AgentBotJson(Desk desk, BlobUrls urls) {
        this.desk = desk;
        this.urls = urls;
    }

    /** The secret is for administrators only; bots of the installation show neither. */
    public Json of(AgentBot bot, boolean administrator) {
        return with(bot, administrator, bot.accessToken);
    }

    /** What an inbox shows of its bot: the whole record of the token. */
    public Json ofInbox(AgentBot bot, boolean administrator) {
        Json token =
                new Json()
                        .with("id", bot.tokenId)
                        .with("owner_type", "AgentBot")
                        .with("owner_id", bot.id)
                        .with("token", bot.accessToken)
                        .with("created_at", Times.iso(bot.createdAt))
                        .with("updated_at", Times.iso(bot.updatedAt));
        return with(bot, administrator, token);
    }

    /** What a platform application sees. */
    public static Json ofPlatform(AgentBot bot) {
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("description", bot.description)
                .with("outgoing_url", bot.outgoingUrl)
                .with("account_id", bot.account == null ? null : bot.account.id)
                .with("access_token", bot.accessToken);
    }

    private Json with(AgentBot bot, boolean administrator, Object token) {
        boolean ofAccount = bot.account != null;
        Json json =
                new Json()
                        .with("id", bot.id)
                        .with("name", bot.name)
                        .with("description", bot.description)
                        .with("thumbnail", urls.avatar(bot.avatar));
        if (ofAccount) {
            json.put("outgoing_url", bot.outgoingUrl);
        }
        json.with("bot_type", bot.botType)
                .with("bot_config", bot.botConfig)
                .with("account_id", ofAccount ? bot.account.id : null);
        if (ofAccount) {
            json.put("access_token", token);
            if (administrator && desk.isAtLeast(Release.SIGNS_FOR_INBOXES_AND_BOTS)) {
                json.put("secret", bot.secret);
            }
        }
        return json.with("system_bot", !ofAccount);
    }

    /** The assignee of a conversation. */
    public Json slim(AgentBot bot) {
        Json json =
                new Json()
                        .with("id", bot.id)
                        .with("name", bot.name)
                        .with("description", bot.description)
                        .with("thumbnail", urls.avatar(bot.avatar));
        if (bot.account != null) {
            json.put("outgoing_url", bot.outgoingUrl);
        }
        return json.with("bot_type", bot.botType);
    }

    /** The sender of a message. */
    public Json push(AgentBot bot) {
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("avatar_url", urls.avatar(bot.avatar))
                .with("type", "agent_bot");
    }
}
