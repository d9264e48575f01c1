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

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.TeamJson;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER_OR_BOT;

/** Assigning a conversation to a person, a bot or a team; an unknown id unassigns. */
final class AssignmentResource implements Resource {
    private final Desk desk;
    private final Views views;
    private final Rules rules;

    AssignmentResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER_OR_BOT).post("/conversations/:conversationId/assignments", this::assign);
    }

    private Answer assign(Request request) {
        Conversation conversation = Conversations.of(desk, request, "conversationId");
        Params params = request.params();
        Cause cause = Cause.by(request.actor());
        if ("AgentBot".equals(params.text("assignee_type"))) {
            return assignBot(conversation, params, cause);
        }
        if (params.has("assignee_id")) {
            return assignPerson(conversation, params, cause);
        }
        return params.has("team_id") ? assignTeam(conversation, params, cause) : Answer.json(null);
    }

    private Answer assignPerson(Conversation conversation, Params params, Cause cause) {
        User assignee =
                desk.users
                        .find(params.number("assignee_id"))
                        .filter(u -> desk.membership(conversation.account, u).isPresent())
                        .orElse(null);
        rules.conversations.change(
                conversation,
                cause,
                () -> {
                    conversation.assignee = assignee;
                    conversation.assigneeBot = null;
                });
        return Answer.json(
                assignee == null ? null : views.users.agent(assignee, conversation.account));
    }

    private Answer assignBot(Conversation conversation, Params params, Cause cause) {
        AgentBot bot =
                desk.agentBots
                        .find(params.number("assignee_id"))
                        .filter(b -> b.account == null || b.account == conversation.account)
                        .orElse(null);
        if (bot == null) {
            return Answer.json(null);
        }
        rules.conversations.change(
                conversation,
                cause,
                () -> {
                    conversation.assignee = null;
                    conversation.assigneeBot = bot;
                });
        return Answer.json(views.agentBots.slim(bot));
    }

    private Answer assignTeam(Conversation conversation, Params params, Cause cause) {
        Team team = desk.teams.find(conversation.account, params.number("team_id")).orElse(null);
        rules.conversations.change(conversation, cause, () -> conversation.team = team);
        return Answer.json(team == null ? null : TeamJson.raw(team));
    }
}
