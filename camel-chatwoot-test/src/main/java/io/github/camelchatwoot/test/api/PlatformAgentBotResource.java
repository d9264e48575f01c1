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

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.AgentBotJson;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.PLATFORM;

/** Bots that a platform application makes; without account they are the installation's. */
final class PlatformAgentBotResource implements Resource {
    private static final String PATH = "/platform/api/v1/agent_bots";

    private final Desk desk;
    private final BotChanges changes;

    PlatformAgentBotResource(Desk desk) {
        this.desk = desk;
        this.changes = new BotChanges(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(PLATFORM)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .delete(PATH + "/:id/avatar", this::deleteAvatar);
    }

    private Answer list(Request request) {
        List<Json> own =
                desk.agentBots.stream()
                        .filter(bot -> Permissible.has(request, bot))
                        .map(AgentBotJson::ofPlatform)
                        .toList();
        return Answer.json(own);
    }

    private Answer create(Request request) {
        Account account = desk.accounts.find(request.params().number("account_id")).orElse(null);
        var bot = new AgentBot(account, null);
        changes.assign(bot, request.params());
        return answer(Permissible.grant(request, changes.add(bot)));
    }

    private Answer show(Request request) {
        return answer(find(request));
    }

    private Answer update(Request request) {
        AgentBot bot = find(request);
        changes.assign(bot, request.params());
        return answer(desk.agentBots.touch(bot));
    }

    private Answer delete(Request request) {
        changes.remove(find(request));
        return Answer.empty();
    }

    private Answer deleteAvatar(Request request) {
        AgentBot bot = find(request);
        bot.avatar = null;
        return answer(bot);
    }

    private AgentBot find(Request request) {
        return Permissible.find(request, desk.agentBots, "id");
    }

    private static Answer answer(AgentBot bot) {
        return Answer.json(AgentBotJson.ofPlatform(bot));
    }
}
