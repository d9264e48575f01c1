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

import java.time.Duration;
import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Features;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.AccountJson;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.PLATFORM;

/** Accounts that a platform application makes. */
final class PlatformAccountResource implements Resource {
    private static final String PATH = "/platform/api/v1/accounts";
    private static final List<String> STATUSES = List.of("active", "suspended");

    /** Accounts go in a slow background job. */
    private static final Duration DELETION = Duration.ofSeconds(1);

    private final Desk desk;

    PlatformAccountResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PLATFORM)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .post(PATH + "/:id/email_channel_migrations", this::migrateEmailChannels);
    }

    private Answer list(Request request) {
        List<Json> own =
                desk.accounts.stream()
                        .filter(account -> Permissible.has(request, account))
                        .map(AccountJson::ofPlatform)
                        .toList();
        return Answer.json(own);
    }

    private Answer create(Request request) {
        var account = new Account(null);
        Features.turnOnDefaults(account);
        assign(account, request.params());
        Permissible.grant(request, desk.accounts.add(account));
        return Answer.json(AccountJson.ofPlatform(account));
    }

    private Answer show(Request request) {
        return Answer.json(AccountJson.ofPlatform(find(request)));
    }

    private Answer update(Request request) {
        Account account = find(request);
        assign(account, request.params());
        return Answer.json(AccountJson.ofPlatform(account));
    }

    private Answer delete(Request request) {
        Account account = find(request);
        desk.after(
                DELETION,
                () -> {
                    desk.memberships.of(account).forEach(desk.memberships::remove);
                    desk.accounts.remove(account);
                });
        return Answer.empty();
    }

    private Answer migrateEmailChannels(Request request) {
        find(request);
        throw Refusal.error(403, "Email channel migration is not enabled");
    }

    private Account find(Request request) {
        return Permissible.find(request, desk.accounts, "id");
    }

    private static void assign(Account account, Params given) {
        String status = given.oneOf("status", STATUSES, account.status);
        String locale = Locales.in(given, account.locale);
        String name = given.changed("name", account.name);
        new Violations().blank(name, "name").refuse();
        account.name = name;
        account.status = status;
        account.locale = locale;
        account.domain = given.changed("domain", account.domain);
        account.supportEmail = given.changed("support_email", account.supportEmail);
        account.limits = given.has("limits") ? given.map("limits") : account.limits;
        if (given.has("custom_attributes")) {
            account.customAttributes = given.map("custom_attributes");
        }
        Params features = given.object("features");
        features.values()
                .keySet()
                .forEach(feature -> account.features.put(feature, features.present(feature)));
    }
}
