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
package io.github.camelchatwoot.test.admin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformTest {
    private static final String ACCOUNTS = "/platform/api/v1/accounts";
    private static final String USERS = "/platform/api/v1/users";
    private static final String PASSWORD = "Passw0rd!x";

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);
    private final Api platform = desktop.platform;

    @Test
    void anApplicationTouchesOnlyWhatItHasMade() throws Exception {
        assertThat(Desktop.text(platform.get(ACCOUNTS + "/" + chatwoot.accountId())))
                .isEqualTo("401 {\"error\":\"Non permissible resource\"}");
        assertThat(Desktop.text(platform.get(ACCOUNTS + "/4711")))
                .isEqualTo("404 {\"status\":404,\"error\":\"Not Found\"}");
        assertThat(Desktop.text(desktop.api.get(ACCOUNTS)))
                .isEqualTo("401 {\"error\":\"Invalid access_token\"}");
    }

    @Test
    void anAccountAndItsAdministratorWorkAtOnce() throws Exception {
        Map<?, ?> account = platform.post(ACCOUNTS, Map.of("name", "Tenant"));
        Map<?, ?> user = user("boss@tenant.example");
        String members = ACCOUNTS + "/" + account.get("id") + "/account_users";
        platform.post(members, Map.of("user_id", user.get("id"), "role", "administrator"));
        Api boss = platform.as(user.get("access_token").toString());

        String labels = "/api/v1/accounts/" + account.get("id") + "/labels";
        assertThat(boss.send("POST", labels, Map.of("title", "vip")).statusCode()).isEqualTo(200);
        assertThat(Desktop.text(desktop.api.get(labels)))
                .isEqualTo("401 {\"error\":\"You are not authorized to access this account\"}");
    }

    @Test
    void aNewAccountHasTheDefaultFeatures() throws Exception {
        Map<String, Object> features = Map.of("macros", false, "sla", true);
        Map<?, ?> account = platform.post(ACCOUNTS, Map.of("name", "Tenant", "features", features));

        assertThat(account.get("features").toString())
                .contains("labels=true", "sla=true")
                .doesNotContain("macros", "crm_v2");
    }

    @Test
    void aKnownAddressIsTakenOver() throws Exception {
        Map<?, ?> first = user("pu@acme.example");

        assertThat(user("PU@acme.example").get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void aWeakPasswordIsRefusedWithAllThatItLacks() throws Exception {
        Map<String, String> fields =
                Map.of("name", "Weak", "email", "weak@acme.example", "password", "longpassword");

        assertThat(platform.send("POST", USERS, fields).body())
                .contains("1 uppercase character", "1 number character", "1 special character")
                .doesNotContain("6 characters", "lowercase");
    }

    @Test
    void aBotWithoutAccountIsTheInstallations() throws Exception {
        platform.post("/platform/api/v1/agent_bots", Map.of("name", "System"));

        assertThat(desktop.list("/agent_bots"))
                .singleElement()
                .satisfies(bot -> assertThat(bot.toString()).contains("system_bot=true"))
                .satisfies(bot -> assertThat(bot.toString()).doesNotContain("access_token"));
    }

    private Map<?, ?> user(String email) throws Exception {
        return platform.post(USERS, Map.of("name", "Pu", "email", email, "password", PASSWORD));
    }
}
