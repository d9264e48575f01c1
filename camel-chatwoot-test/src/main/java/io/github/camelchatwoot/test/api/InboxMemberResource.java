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
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Members of an inbox. */
final class InboxMemberResource implements Resource {
    private final Desk desk;
    private final Views views;

    InboxMemberResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/inbox_members/:inbox_id", this::show);
        routes.in(ADMINISTRATOR)
                .post("/inbox_members", this::add)
                .update("/inbox_members", this::set)
                .delete("/inbox_members", this::remove);
    }

    private Answer show(Request request) {
        return answer(
                request, InboxAccess.require(request, request.find(desk.inboxes, "inbox_id")));
    }

    private Answer add(Request request) {
        Inbox inbox = request.find(desk.inboxes, "inbox_id");
        inbox.members.addAll(given(request));
        desk.invalidateCache(request.account(), "inbox", request.actor());
        return answer(request, inbox);
    }

    private Answer set(Request request) {
        Inbox inbox = request.find(desk.inboxes, "inbox_id");
        Set<User> given = given(request);
        inbox.members.retainAll(given);
        inbox.members.addAll(given);
        desk.invalidateCache(request.account(), "inbox", request.actor());
        return answer(request, inbox);
    }

    private Answer remove(Request request) {
        Inbox inbox = request.find(desk.inboxes, "inbox_id");
        List<Long> ids = UserIds.in(request.params());
        inbox.members.removeIf(user -> ids.contains(user.id));
        desk.invalidateCache(request.account(), "inbox", request.actor());
        return Answer.empty();
    }

    /** The server looks only whether there is such a person, anywhere. */
    private Set<User> given(Request request) {
        var users = new LinkedHashSet<User>();
        for (Long id : UserIds.in(request.params())) {
            users.add(
                    desk.users
                            .find(id)
                            .orElseThrow(() -> Refusal.invalid("User must exist", "user")));
        }
        return users;
    }

    private Answer answer(Request request, Inbox inbox) {
        List<Json> members =
                desk.users.stream()
                        .filter(inbox.members::contains)
                        .filter(user -> desk.membership(request.account(), user).isPresent())
                        .map(user -> views.users.agent(user, request.account()))
                        .toList();
        return Answer.json(new Json().with("payload", members));
    }
}
