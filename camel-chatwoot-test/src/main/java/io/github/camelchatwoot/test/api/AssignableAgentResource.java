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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Who can be assigned in some inboxes: those who are members of all, and administrators. */
final class AssignableAgentResource implements Resource {
    private final Desk desk;
    private final Views views;

    AssignableAgentResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/assignable_agents", this::ofInboxes)
                .get("/inboxes/:id/assignable_agents", this::ofInbox);
    }

    private Answer ofInbox(Request request) {
        return answer(
                request, List.of(InboxAccess.require(request, request.find(desk.inboxes, "id"))));
    }

    private Answer ofInboxes(Request request) {
        List<Object> ids = request.params().list("inbox_ids");
        List<Inbox> inboxes =
                desk.inboxes
                        .of(request.account())
                        .filter(inbox -> ids.stream().anyMatch(id -> isId(id, inbox)))
                        .toList();
        if (inboxes.isEmpty() || inboxes.size() < ids.size()) {
            throw Refusal.notFound();
        }
        if (!inboxes.stream().allMatch(i -> InboxAccess.mayUse(request, i))) {
            throw Refusal.forbidden();
        }
        return answer(request, inboxes);
    }

    private static boolean isId(Object given, Inbox inbox) {
        return String.valueOf(given).equals(String.valueOf(inbox.id));
    }

    private Answer answer(Request request, List<Inbox> inboxes) {
        Set<User> users = new LinkedHashSet<>();
        desk.users.stream()
                .filter(user -> desk.membership(request.account(), user).isPresent())
                .filter(user -> inboxes.stream().allMatch(i -> i.members.contains(user)))
                .forEach(users::add);
        desk.memberships
                .of(request.account())
                .filter(Membership::isAdministrator)
                .forEach(member -> users.add(member.user));
        List<Json> all = users.stream().map(u -> views.users.agent(u, request.account())).toList();
        return Answer.json(new Json().with("payload", all));
    }
}
