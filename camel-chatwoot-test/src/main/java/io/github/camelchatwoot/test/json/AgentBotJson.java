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

/** A bot inside other records. */
public final class AgentBotJson {
    private final BlobUrls urls;

    AgentBotJson(BlobUrls urls) {
        this.urls = urls;
    }

    /** The assignee of a conversation. */
    public Json slim(AgentBot bot) {
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("description", bot.description)
                .with("thumbnail", urls.avatar(bot.avatar))
                .with("outgoing_url", bot.outgoingUrl)
                .with("bot_type", bot.botType)
                .with("bot_config", bot.botConfig)
                .with("account_id", bot.account == null ? null : bot.account.id);
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
