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
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Memberships;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.PLATFORM;

/** Members of an account that a platform application has made; adding one again updates it. */
final class PlatformAccountUserResource implements Resource {
    private static final String PATH = "/platform/api/v1/accounts/:account_id/account_users";

    private final Desk desk;
    private final Memberships memberships;

    PlatformAccountUserResource(Desk desk) {
        this.desk = desk;
        this.memberships = new Memberships(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(PLATFORM)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .delete(PATH, this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.memberships
                        .of(account(request))
                        .map(PlatformAccountUserResource::json)
                        .toList();
        return Answer.json(all);
    }

    private Answer create(Request request) {
        Account account = account(request);
        String role = request.params().oneOf("role", Memberships.ROLES, null);
        User user =
                desk.users
                        .find(request.params().number("user_id"))
                        .orElseThrow(() -> Refusal.invalid("User must exist", "user"));
        Membership member =
                desk.membership(account, user)
                        .map(desk.memberships::touch)
                        .orElseGet(() -> memberships.join(account, user, "agent"));
        member.role = role == null ? member.role : Memberships.role(role);
        return Answer.json(json(member));
    }

    private Answer delete(Request request) {
        Account account = account(request);
        desk.users
                .find(request.params().number("user_id"))
                .flatMap(user -> desk.membership(account, user))
                .ifPresent(memberships::leave);
        return Answer.empty();
    }

    private Account account(Request request) {
        return Permissible.find(request, desk.accounts, "account_id");
    }

    private static Json json(Membership member) {
        return new Json()
                .with("id", member.id)
                .with("account_id", member.account.id)
                .with("user_id", member.user.id)
                .with("role", member.role.wireName())
                .with("inviter_id", member.inviterId)
                .with("created_at", Times.iso(member.createdAt))
                .with("updated_at", Times.iso(member.updatedAt))
                .with("active_at", Times.iso(member.activeAt))
                .with("availability", member.availability)
                .with("auto_offline", member.autoOffline)
                .with("custom_role_id", member.customRoleId)
                .with("agent_capacity_policy_id", null);
    }
}
