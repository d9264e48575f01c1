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
package io.github.camelchatwoot.test.http;

import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.PlatformApp;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;

/** Authentication, membership and role: everything that is decided before an action runs. */
final class Gatekeeper {
    private static final List<String> SIGN_IN =
            List.of("You need to sign in or sign up before continuing.");

    private final Desk desk;

    Gatekeeper(Desk desk) {
        this.desk = desk;
    }

    Caller admit(RawRequest raw, Access access, Params params) {
        return switch (access) {
            case PUBLIC -> Caller.NOBODY;
            case PLATFORM -> platformApp(raw);
            case USER -> person(raw);
            case MEMBER, ADMINISTRATOR, MEMBER_OR_BOT -> inAccount(raw, access, params);
        };
    }

    private Caller platformApp(RawRequest raw) {
        PlatformApp app =
                desk.platformAppByToken(token(raw))
                        .orElseThrow(() -> Refusal.error(401, "Invalid access_token"));
        return new Caller(null, null, app, null, null);
    }

    private Caller person(RawRequest raw) {
        Caller caller = owner(raw);
        if (caller.user() == null) {
            throw noBots();
        }
        return caller;
    }

    private Caller inAccount(RawRequest raw, Access access, Params params) {
        Caller owner = owner(raw);
        boolean bot = access == Access.MEMBER_OR_BOT && owner.bot() != null;
        if (owner.user() == null && !bot) {
            throw noBots();
        }
        Account account =
                desk.accounts.find(params.number("accountId")).orElseThrow(Refusal::notFound);
        if (!"active".equals(account.status)) {
            throw Refusal.error(401, "Account is suspended");
        }
        Membership membership = bot ? null : membership(account, owner.user());
        if (bot && !mayAct(owner.bot(), account)) {
            throw Refusal.error(401, "Bot is not authorized to access this account");
        }
        if (access == Access.ADMINISTRATOR && !membership.isAdministrator()) {
            throw Refusal.forbidden();
        }
        return new Caller(owner.user(), owner.bot(), null, account, membership);
    }

    private Membership membership(Account account, User user) {
        return desk.membership(account, user)
                .orElseThrow(
                        () -> Refusal.error(401, "You are not authorized to access this account"));
    }

    private boolean mayAct(AgentBot bot, Account account) {
        return bot.account == account
                || desk.inboxes.of(account).anyMatch(inbox -> inbox.bot == bot);
    }

    private Caller owner(RawRequest raw) {
        String token = token(raw);
        if (token == null || token.isBlank()) {
            throw Refusal.of(Answer.json(401, new Json().with("errors", SIGN_IN)));
        }
        User user = desk.userByToken(token).orElse(null);
        AgentBot bot = user == null ? desk.botByToken(token).orElse(null) : null;
        PlatformApp app = desk.platformAppByToken(token).orElse(null);
        if (user == null && bot == null && app == null) {
            throw Refusal.error(401, "Invalid Access Token");
        }
        return new Caller(user, bot, app, null, null);
    }

    /** Underscores and dashes are the same: the server looks at the CGI variable. */
    static String token(RawRequest raw) {
        String token = raw.header("api_access_token");
        return token == null ? raw.header("api-access-token") : token;
    }

    static Refusal noBots() {
        return Refusal.error(401, "Access to this endpoint is not authorized for bots");
    }
}
