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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Members of a team. */
final class TeamMemberResource implements Resource {
    private static final String PATH = "/teams/:team_id/team_members";

    private final Desk desk;
    private final Views views;

    TeamMemberResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get(PATH, this::list);
        routes.in(ADMINISTRATOR)
                .post(PATH, this::add)
                .update(PATH, this::set)
                .delete(PATH, this::remove);
    }

    private Answer list(Request request) {
        return answer(request, team(request).members);
    }

    /** Answers only those who are new. */
    private Answer add(Request request) {
        Team team = team(request);
        var added = new LinkedHashSet<>(given(request));
        added.removeAll(team.members);
        team.members.addAll(added);
        desk.invalidateCache(request.account(), "team", request.actor());
        return answer(request, added);
    }

    private Answer set(Request request) {
        Team team = team(request);
        Set<User> given = given(request);
        team.members.retainAll(given);
        team.members.addAll(given);
        desk.invalidateCache(request.account(), "team", request.actor());
        return answer(request, team.members);
    }

    private Answer remove(Request request) {
        team(request).members.removeAll(given(request));
        desk.invalidateCache(request.account(), "team", request.actor());
        return Answer.empty();
    }

    private Team team(Request request) {
        return request.find(desk.teams, "team_id");
    }

    private Set<User> given(Request request) {
        List<Long> ids = UserIds.in(request.params());
        var users = new LinkedHashSet<User>();
        for (Long id : ids) {
            users.add(
                    desk.members(request.account())
                            .filter(user -> user.id == id)
                            .findFirst()
                            .orElseThrow(() -> Refusal.error(401, "Invalid User IDs")));
        }
        return users;
    }

    private Answer answer(Request request, Collection<User> users) {
        return Answer.json(
                users.stream().map(u -> views.users.agent(u, request.account())).toList());
    }
}
