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

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class AuditLogTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void aTeamsLifeIsLoggedWithWhoAndWhat() throws Exception {
        Map<?, ?> team = desktop.api.post("/teams", Map.of("name", "sales"));
        String path = "/teams/" + team.get("id");
        desktop.api.send("PATCH", path, Map.of("team", Map.of("description", "sellers")));
        desktop.api.send("DELETE", path, Map.of());

        List<?> logs = logs();
        assertThat(log(logs, 2)).containsEntry("action", "create").containsEntry("version", 1);
        assertThat(log(logs, 1).get("audited_changes").toString())
                .isEqualTo("{description=[null, sellers]}");
        assertThat(log(logs, 0))
                .containsEntry("action", "destroy")
                .containsEntry("username", "ada.admin@acme.example")
                .containsEntry("version", 3);
    }

    @Test
    void aRefusedRequestLeavesNoTrace() throws Exception {
        int before = logs().size();

        desktop.api.send("POST", "/teams", Map.of("name", ""));

        assertThat(logs()).hasSize(before);
    }

    @Test
    void secretsAreNotLogged() throws Exception {
        String inbox = "/inboxes/" + desktop.inbox("Orders");
        desktop.api.post("/agent_bots", Map.of("name", "Helper"));
        desktop.api.post("/webhooks", Map.of("url", "https://acme.example/hook"));
        Object secret = desktop.api.post(inbox + "/reset_secret", Map.of()).get("secret");

        assertThat(logs().toString())
                .contains("Helper", "acme.example/hook")
                .doesNotContain("secret", secret.toString());
    }

    private List<?> logs() throws Exception {
        return (List<?>) desktop.get("/audit_logs").get("audit_logs");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> log(List<?> logs, int index) {
        return (Map<String, Object>) logs.get(index);
    }
}
