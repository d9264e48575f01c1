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
package io.github.camelchatwoot.test;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Features;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.PlatformApp;
import io.github.camelchatwoot.test.desk.Role;
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.desk.User;

/** What a fresh desk holds: one account with an administrator, an agent and a platform app. */
record Seed(
        String accountName, String administratorToken, String agentToken, String platformToken) {

    static Seed random(String accountName) {
        return new Seed(accountName, Tokens.token(), Tokens.token(), Tokens.token());
    }

    Account sow(Desk desk) {
        Account account = desk.accounts.add(new Account(accountName));
        Features.turnOnAll(account);
        member(desk, account, "Ada Admin", Role.ADMINISTRATOR).accessToken = administratorToken;
        member(desk, account, "Gus Agent", Role.AGENT).accessToken = agentToken;
        desk.platformApps.add(new PlatformApp("Platform", platformToken));
        return account;
    }

    private static User member(Desk desk, Account account, String name, Role role) {
        String email = name.toLowerCase().replace(' ', '.') + "@acme.example";
        User user = desk.users.add(new User(name, email));
        desk.memberships.add(new Membership(account, user, role));
        return user;
    }
}
