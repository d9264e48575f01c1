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
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.AccountJson;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.USER;

/** The account itself; unlike all below it, it is 404 for strangers and open when suspended. */
final class AccountResource implements Resource {
    private static final String PATH = "/api/v1/accounts/:id";
    private static final List<String> ATTRIBUTES =
            List.of(
                    "industry",
                    "company_size",
                    "timezone",
                    "referral_source",
                    "user_role",
                    "website");
    private static final List<String> SETTINGS =
            List.of(
                    "auto_resolve_after",
                    "auto_resolve_message",
                    "auto_resolve_ignore_waiting",
                    "audio_transcriptions",
                    "auto_resolve_label",
                    "keep_pending_on_bot_failure");
    private static final int SHORTEST_AUTO_RESOLVE_MINUTES = 10;

    private final Desk desk;

    AccountResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(USER)
                .get(PATH, this::show)
                .update(PATH, this::update)
                .get(PATH + "/cache_keys", this::cacheKeys)
                .post(PATH + "/update_active_at", this::updateActiveAt);
    }

    private Answer show(Request request) {
        return Answer.json(
                AccountJson.ofMember(membership(request).account)
                        .with("latest_chatwoot_version", null)
                        .with("subscribed_features", List.of()));
    }

    private Answer update(Request request) {
        Membership member = membership(request);
        if (!member.isAdministrator()) {
            throw Refusal.forbidden();
        }
        Account account = member.account;
        Params given = request.params();
        String locale = Locales.in(given, account.locale);
        check(account, given);
        account.name = given.changed("name", account.name);
        account.locale = locale;
        account.domain = given.changed("domain", account.domain);
        account.supportEmail = given.changed("support_email", account.supportEmail);
        account.customAttributes.putAll(given.permit(ATTRIBUTES.toArray(String[]::new)).values());
        account.settings.putAll(given.permit(SETTINGS.toArray(String[]::new)).values());
        return Answer.json(AccountJson.ofMember(account));
    }

    private static void check(Account account, Params given) {
        Long minutes = given.number("auto_resolve_after");
        new Violations()
                .blank(given.changed("name", account.name), "name")
                .when(
                        minutes != null && minutes < SHORTEST_AUTO_RESOLVE_MINUTES,
                        "auto_resolve_after",
                        "must be greater than or equal to " + SHORTEST_AUTO_RESOLVE_MINUTES)
                .refuse();
    }

    private Answer cacheKeys(Request request) {
        return Answer.json(new Json().with("cache_keys", membership(request).account.cacheKeys));
    }

    private Answer updateActiveAt(Request request) {
        Membership member = membership(request);
        member.activeAt = desk.clock.now();
        desk.memberships.touch(member);
        return Answer.empty();
    }

    private Membership membership(Request request) {
        return Request.orNotFound(
                desk.accounts
                        .find(request.params().number("id"))
                        .flatMap(account -> desk.membership(account, request.user())));
    }
}
