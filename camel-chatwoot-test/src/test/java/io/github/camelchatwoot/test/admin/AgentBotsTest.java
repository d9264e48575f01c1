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

class AgentBotsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void aBotsTokenWorksOnlyWhereBotsAreAllowed() throws Exception {
        Map<?, ?> bot = desktop.api.post("/agent_bots", Map.of("name", "Helper"));
        Api asBot = desktop.api.as(bot.get("access_token").toString());

        assertThat(asBot.get("/conversations/4711").statusCode()).isEqualTo(404);
        assertThat(Desktop.text(asBot.get("/labels")))
                .isEqualTo(
                        "401 {\"error\":\"Access to this endpoint is not authorized for bots\"}");
    }

    @Test
    void aNewTokenMakesTheOldOneWorthless() throws Exception {
        Map<?, ?> bot = desktop.api.post("/agent_bots", Map.of("name", "Helper"));
        Api asBot = desktop.api.as(bot.get("access_token").toString());

        desktop.api.post("/agent_bots/" + bot.get("id") + "/reset_access_token", Map.of());

        assertThat(Desktop.text(asBot.get("/conversations/1")))
                .isEqualTo("401 {\"error\":\"Invalid Access Token\"}");
    }

    @Test
    void agentsSeeBotsWithoutTheirSecret() throws Exception {
        desktop.api.post("/agent_bots", Map.of("name", "Helper"));

        assertThat(desktop.api.get("/agent_bots").body()).contains("\"secret\"");
        assertThat(desktop.agent.get("/agent_bots").body())
                .contains("access_token")
                .doesNotContain("\"secret\"");
    }

    @Test
    void anInboxHasOneBotUntilItIsTakenAway() throws Exception {
        Map<?, ?> bot = desktop.api.post("/agent_bots", Map.of("name", "Helper"));
        String inbox = "/inboxes/" + desktop.inbox("Orders");

        assertThat(desktop.get(inbox + "/agent_bot")).isEmpty();
        desktop.api.post(inbox + "/set_agent_bot", Map.of("agent_bot", bot.get("id")));
        assertThat(desktop.get(inbox + "/agent_bot").toString()).contains("name=Helper");
        desktop.api.post(inbox + "/set_agent_bot", Map.of());
        assertThat(desktop.get(inbox + "/agent_bot")).isEmpty();
        assertThat(desktop.refusal("POST", inbox + "/set_agent_bot", Map.of("agent_bot", 4711)))
                .startsWith("404 ");
    }
}
