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
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Bots of the account; bots of the installation can be seen, not changed. */
final class AgentBotResource implements Resource {
    private static final String PATH = "/agent_bots";

    private final Desk desk;
    private final Views views;
    private final BotChanges changes;

    AgentBotResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
        this.changes = new BotChanges(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get(PATH, this::list).get(PATH + "/:id", this::show);
        routes.in(ADMINISTRATOR)
                .post(PATH, this::create)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .delete(PATH + "/:id/avatar", this::deleteAvatar)
                .post(PATH + "/:id/reset_secret", this::resetSecret)
                .post(PATH + "/:id/reset_access_token", this::resetAccessToken);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.agentBots.stream()
                        .filter(bot -> bot.account == null || bot.account == request.account())
                        .map(bot -> views.agentBots.of(bot, request.isAdministrator()))
                        .toList();
        return Answer.json(all);
    }

    private Answer show(Request request) {
        return answer(request, BotChanges.accessible(desk, request, "id"));
    }

    private Answer create(Request request) {
        var bot = new AgentBot(request.account(), null);
        changes.assign(bot, request.params());
        return answer(request, changes.add(bot));
    }

    private Answer update(Request request) {
        AgentBot bot = own(request);
        changes.assign(bot, request.params());
        return answer(request, desk.agentBots.touch(bot));
    }

    private Answer delete(Request request) {
        changes.remove(own(request));
        return Answer.empty();
    }

    private Answer deleteAvatar(Request request) {
        AgentBot bot = own(request);
        bot.avatar = null;
        return answer(request, bot);
    }

    private Answer resetSecret(Request request) {
        AgentBot bot = own(request);
        bot.secret = Tokens.token();
        return answer(request, bot);
    }

    private Answer resetAccessToken(Request request) {
        AgentBot bot = own(request);
        bot.accessToken = Tokens.token();
        return answer(request, bot);
    }

    private AgentBot own(Request request) {
        Long id = request.params().number("id");
        return Request.orNotFound(
                desk.agentBots.find(id).filter(bot -> bot.account == request.account()));
    }

    private Answer answer(Request request, AgentBot bot) {
        return Answer.json(views.agentBots.of(bot, request.isAdministrator()));
    }
}
