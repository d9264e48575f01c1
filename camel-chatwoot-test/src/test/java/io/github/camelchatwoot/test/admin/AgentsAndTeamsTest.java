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

class AgentsAndTeamsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void aNewAgentIsNotConfirmedAndOfflineToOthers() throws Exception {
        Map<?, ?> agent =
                desktop.api.post("/agents", Map.of("agent", Map.of("email", "Kim@Acme.example")));

        assertThat(agent.get("name")).isEqualTo("Kim");
        assertThat(agent.get("email")).isEqualTo("kim@acme.example");
        assertThat(agent.get("confirmed")).isEqualTo(false);
        assertThat(agent.get("role")).isEqualTo("agent");
        assertThat(agent.get("availability_status")).isEqualTo("offline");
    }

    @Test
    void anAddressThatIsTakenOrWrongIsRefused() throws Exception {
        desktop.agent("Kim");

        assertThat(create("kim@acme.example"))
                .isEqualTo(
                        "422 {\"message\":\"User has already been taken\","
                                + "\"attributes\":[\"user_id\"]}");
        assertThat(create("nomail"))
                .isEqualTo(
                        "422 {\"message\":\"Email is invalid, Email is not an email\","
                                + "\"attributes\":[\"email\"]}");
        assertThat(create(""))
                .isEqualTo("422 {\"message\":\"Email can't be blank\",\"attributes\":[\"email\"]}");
        assertThat(desktop.refusal("POST", "/agents", Map.of()))
                .isEqualTo("422 {\"error\":\"param is missing or the value is empty: agent\"}");
    }

    private String create(String email) throws Exception {
        return desktop.refusal("POST", "/agents", Map.of("agent", Map.of("email", email)));
    }

    @Test
    void anAgentMayListAgentsButNotMakeThem() throws Exception {
        Map<String, Object> body = Map.of("agent", Map.of("email", "x@acme.example"));

        assertThat(desktop.agent.get("/agents").statusCode()).isEqualTo(200);
        assertThat(Desktop.text(desktop.agent.send("POST", "/agents", body)))
                .isEqualTo("401 {\"error\":\"You are not authorized to do this action\"}");
    }

    @Test
    void anUnknownRoleBreaksTheServer() throws Exception {
        long kim = desktop.agent("Kim");

        assertThat(
                        desktop.refusal(
                                "PATCH", "/agents/" + kim, Map.of("agent", Map.of("role", "king"))))
                .startsWith("500 ");
    }

    @Test
    void whoLeavesTheAccountLeavesTeamsAndInboxesToo() throws Exception {
        long kim = desktop.agent("Kim");
        long inbox = desktop.inbox("Orders");
        long team = team("Sales");
        String members = "/teams/" + team + "/team_members";
        desktop.api.send("POST", members, Map.of("user_ids", List.of(kim)));
        desktop.api.post("/inbox_members", Map.of("inbox_id", inbox, "user_ids", List.of(kim)));

        desktop.api.send("DELETE", "/agents/" + kim, Map.of());

        assertThat(desktop.list(members)).isEmpty();
        assertThat((List<?>) desktop.get("/inbox_members/" + inbox).get("payload")).isEmpty();
    }

    @Test
    void namesOfTeamsAreKeptInLowerCaseAndOnce() throws Exception {
        team("Sales");

        assertThat(desktop.list("/teams"))
                .singleElement()
                .satisfies(team -> assertThat(((Map<?, ?>) team).get("name")).isEqualTo("sales"));
        assertThat(desktop.refusal("POST", "/teams", Map.of("team", Map.of("name", "SALES"))))
                .isEqualTo(
                        "422 {\"message\":\"Name has already been taken\","
                                + "\"attributes\":[\"name\"]}");
    }

    @Test
    void addingTeamMembersAnswersOnlyTheNewOnes() throws Exception {
        long kim = desktop.agent("Kim");
        String members = "/teams/" + team("Sales") + "/team_members";
        Map<String, Object> body = Map.of("user_ids", List.of(kim));
        desktop.api.send("POST", members, body);

        assertThat(desktop.refusal("POST", members, body)).isEqualTo("200 []");
        assertThat(desktop.refusal("POST", members, Map.of("user_ids", List.of(4711))))
                .isEqualTo("401 {\"error\":\"Invalid User IDs\"}");
        assertThat(desktop.refusal("POST", members, Map.of())).startsWith("500 ");
    }

    private long team(String name) throws Exception {
        return desktop.id(desktop.api.post("/teams", Map.of("team", Map.of("name", name))));
    }
}
