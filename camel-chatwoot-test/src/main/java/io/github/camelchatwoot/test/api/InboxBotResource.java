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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The bot that is connected to an inbox. */
final class InboxBotResource implements Resource {
    private final Desk desk;
    private final Views views;

    InboxBotResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/inboxes/:id/agent_bot", this::show);
        routes.in(ADMINISTRATOR).post("/inboxes/:id/set_agent_bot", this::set);
    }

    /** An empty object without a bot. */
    private Answer show(Request request) {
        Inbox inbox = InboxAccess.require(request, request.find(desk.inboxes, "id"));
        var json = new Json();
        if (inbox.bot != null) {
            json.put("agent_bot", views.agentBots.ofInbox(inbox.bot, request.isAdministrator()));
        }
        return Answer.json(json);
    }

    private Answer set(Request request) {
        Inbox inbox = request.find(desk.inboxes, "id");
        inbox.bot =
                request.params().present("agent_bot")
                        ? BotChanges.accessible(desk, request, "agent_bot")
                        : null;
        return Answer.empty();
    }
}
