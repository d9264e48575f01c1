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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileTest {
    private static final String PROFILE = "/api/v1/profile";

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void whoNeverGoesOfflineByItselfIsSeenAsChosen() throws Exception {
        long account = chatwoot.accountId();
        set("/availability", Map.of("account_id", account, "availability", "busy"));
        assertThat(status()).isEqualTo("offline");

        set("/auto_offline", Map.of("account_id", account, "auto_offline", false));

        assertThat(status()).isEqualTo("busy");
    }

    private void set(String what, Map<String, Object> fields) throws Exception {
        desktop.api.post(PROFILE + what, Map.of("profile", fields));
    }

    private Object status() throws Exception {
        List<?> accounts = (List<?>) desktop.get(PROFILE).get("accounts");
        return ((Map<?, ?>) accounts.get(0)).get("availability_status");
    }

    @Test
    void anUnknownAccountIsNotFound() throws Exception {
        Map<String, Object> profile = Map.of("account_id", 4711, "availability", "busy");

        assertThat(desktop.refusal("POST", PROFILE + "/availability", Map.of("profile", profile)))
                .isEqualTo("404 {\"error\":\"Resource could not be found\"}");
    }

    @Test
    void theDisplayNameIsWhatOthersSee() throws Exception {
        desktop.api.send("PUT", PROFILE, Map.of("profile", Map.of("display_name", "Ada")));

        assertThat(desktop.get(PROFILE).get("available_name")).isEqualTo("Ada");
        assertThat(desktop.get(PROFILE).get("name")).isEqualTo("Ada Admin");
    }

    @Test
    void aNewTokenReplacesTheOldOne() throws Exception {
        Map<?, ?> profile = desktop.api.post(PROFILE + "/reset_access_token", Map.of());
        Api renewed = desktop.api.as(profile.get("access_token").toString());

        assertThat(desktop.api.get(PROFILE).statusCode()).isEqualTo(401);
        assertThat(renewed.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountIsHiddenFromStrangersAndOpenWhenSuspended() throws Exception {
        synchronized (chatwoot.desk()) {
            chatwoot.desk().accounts.stream().forEach(account -> account.status = "suspended");
        }

        assertThat(desktop.get("").get("status")).isEqualTo("suspended");
        assertThat(Desktop.text(desktop.api.get("/labels")))
                .isEqualTo("401 {\"error\":\"Account is suspended\"}");
        assertThat(Desktop.text(desktop.api.get("/api/v1/accounts/4711")))
                .isEqualTo("404 {\"error\":\"Resource could not be found\"}");
    }
}
