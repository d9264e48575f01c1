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
package io.github.camelchatwoot.test.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bot that receives webhooks and answers with its own token. */
public final class AgentBot extends Row implements Actor {
    /** Null for a bot of the whole installation. */
    public final Account account;

    public String name;
    public String description;
    public String outgoingUrl;
    public String botType = "webhook";
    public Map<String, Object> botConfig = new LinkedHashMap<>();
    public String accessToken = Tokens.token();

    /** Tokens have ids of their own. */
    public long tokenId;

    public String secret = Tokens.token();
    public Blob avatar;

    public AgentBot(Account account, String name) {
        this.account = account;
        this.name = name;
    }

    @Override
    public String type() {
        return "AgentBot";
    }

    @Override
    public long actorId() {
        return id;
    }

    @Override
    public String actorName() {
        return name;
    }
}
