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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.TeamJson;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Teams of the account; names are kept in lower case. */
final class TeamResource implements Resource {
    private final Desk desk;

    TeamResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/teams", this::list).get("/teams/:id", this::show);
        routes.in(ADMINISTRATOR)
                .post("/teams", this::create)
                .update("/teams/:id", this::update)
                .delete("/teams/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.teams
                        .of(request.account())
                        .map(team -> TeamJson.of(team, request.user()))
                        .toList();
        return Answer.json(all);
    }

    private Answer show(Request request) {
        return answer(request, request.find(desk.teams, "id"));
    }

    private Answer create(Request request) {
        var team = new Team(request.account(), null);
        save(request, team);
        desk.teams.add(team);
        desk.invalidateCache(request.account(), "team", request.actor());
        return answer(request, team);
    }

    private Answer update(Request request) {
        Team team = request.find(desk.teams, "id");
        save(request, team);
        desk.teams.touch(team);
        desk.invalidateCache(request.account(), "team", request.actor());
        return answer(request, team);
    }

    private Answer delete(Request request) {
        Team team = request.find(desk.teams, "id");
        desk.teams.remove(team);
        desk.conversations
                .of(request.account())
                .filter(conversation -> conversation.team == team)
                .forEach(conversation -> conversation.team = null);
        desk.invalidateCache(request.account(), "team", request.actor());
        return Answer.empty();
    }

    private void save(Request request, Team team) {
        Params fields = request.wrapped("team", "name", "description", "allow_auto_assign");
        String given = fields.changed("name", team.name);
        String name = given == null ? "" : given.toLowerCase();
        new Violations()
                .when(name.isBlank(), "name", "must not be blank")
                .when(isTaken(request, team, name), "name", "has already been taken")
                .refuse();
        team.name = name;
        team.description = fields.changed("description", team.description);
        team.allowAutoAssign = fields.changed("allow_auto_assign", team.allowAutoAssign);
    }

    private boolean isTaken(Request request, Team self, String name) {
        return desk.teams.of(request.account()).anyMatch(t -> t != self && t.name.equals(name));
    }

    private static Answer answer(Request request, Team team) {
        return Answer.json(TeamJson.of(team, request.user()));
    }
}
