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

import java.util.Comparator;
import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Memberships;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The people of the account. */
final class AgentResource implements Resource {
    private final Desk desk;
    private final Memberships memberships;
    private final Views views;

    AgentResource(Desk desk, Views views) {
        this.desk = desk;
        this.memberships = new Memberships(desk);
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/agents", this::list);
        routes.in(ADMINISTRATOR)
                .post("/agents", this::create)
                .post("/agents/bulk_create", this::createMany)
                .update("/agents/:id", this::update)
                .delete("/agents/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.members(request.account())
                        .sorted(Comparator.comparing(user -> user.name.toLowerCase()))
                        .map(user -> views.users.agent(user, request.account()))
                        .toList();
        return Answer.json(all);
    }

    private Answer create(Request request) {
        Params fields = fields(request);
        String role = fields.oneOf("role", Memberships.ROLES, "agent");
        Membership member = invite(request, fields.text("email", ""), fields.text("name"), role);
        member.availability =
                fields.oneOf("availability", Memberships.AVAILABILITIES, member.availability);
        member.autoOffline = fields.changed("auto_offline", member.autoOffline);
        member.customRoleId = request.params().number("custom_role_id");
        return Answer.json(views.users.agent(member.user, request.account()));
    }

    /** Who can't be invited is left out without a word. */
    private Answer createMany(Request request) {
        if (!(request.params().get("emails") instanceof List<?>)) {
            throw Refusal.internal();
        }
        request.params().texts("emails").stream()
                .filter(email -> EmailAddress.isValid(email) && !isMember(request.account(), email))
                .forEach(
                        email -> {
                            Membership member = invite(request, email, null, "agent");
                            member.availability = "offline";
                            member.autoOffline = false;
                        });
        return Answer.empty();
    }

    private Answer update(Request request) {
        Membership member = find(request);
        Params fields = fields(request);
        User user = member.user;
        String name = fields.get("name") == null ? user.name : fields.text("name");
        new Violations().blank(name, "name").refuse();
        String role = fields.oneOf("role", Memberships.ROLES, member.role.wireName());
        member.availability =
                fields.oneOf("availability", Memberships.AVAILABILITIES, member.availability);
        member.role = Memberships.role(role);
        member.autoOffline = fields.changed("auto_offline", member.autoOffline);
        member.customRoleId = request.params().number("custom_role_id");
        user.name = name;
        return Answer.json(views.users.agent(user, request.account()));
    }

    private Answer delete(Request request) {
        Membership member = find(request);
        memberships.leave(member);
        memberships.forget(member.user);
        return Answer.empty();
    }

    private static Params fields(Request request) {
        return request.wrapped("agent", "email", "name", "role", "availability", "auto_offline");
    }

    private Membership find(Request request) {
        Long id = request.params().number("id");
        return Request.orNotFound(
                desk.memberships.of(request.account()).filter(m -> m.user.id == id).findFirst());
    }

    private Membership invite(Request request, String email, String name, String role) {
        new Violations()
                .blank(email, "email")
                .when(!email.isBlank() && !EmailAddress.isValid(email), "email", "is invalid")
                .when(!email.isBlank() && !EmailAddress.isValid(email), "email", "is not an email")
                .refuse();
        if (isMember(request.account(), email)) {
            throw Refusal.invalid("User has already been taken", "user_id");
        }
        User user = desk.userByEmail(email).orElseGet(() -> newUser(email, name));
        Membership member = memberships.join(request.account(), user, role);
        member.inviterId = request.user().id;
        return member;
    }

    private User newUser(String email, String name) {
        boolean named = name != null && !name.isBlank();
        var user = new User(named ? name : email.split("@")[0], email.toLowerCase());
        user.confirmed = false;
        return desk.users.add(user);
    }

    private boolean isMember(Account account, String email) {
        return desk.members(account).anyMatch(user -> user.email.equalsIgnoreCase(email));
    }
}
