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

class InboxesTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void onlyAdministratorsSeeTheSecretsOfAnInbox() throws Exception {
        long inbox = desktop.inbox("Orders");
        long gus = gus();

        assertThat(desktop.get("/inboxes/" + inbox).get("secret")).isInstanceOf(String.class);
        assertThat(Desktop.text(desktop.agent.get("/inboxes/" + inbox)))
                .isEqualTo("401 {\"error\":\"You are not authorized to do this action\"}");

        desktop.api.post("/inbox_members", Map.of("inbox_id", inbox, "user_ids", List.of(gus)));

        assertThat(desktop.agent.get("/inboxes/" + inbox).body())
                .contains("inbox_identifier")
                .doesNotContain("\"secret\"")
                .doesNotContain("hmac_token");
    }

    private long gus() throws Exception {
        for (Object agent : desktop.list("/agents")) {
            if ("Gus Agent".equals(((Map<?, ?>) agent).get("name"))) {
                return desktop.id((Map<?, ?>) agent);
            }
        }
        throw new AssertionError("No Gus");
    }

    @Test
    void aChannelMustHaveWhatItsKindNeeds() throws Exception {
        assertThat(create(Map.of("type", "nope")))
                .isEqualTo("422 {\"message\":\"Channel must exist\",\"attributes\":[\"channel\"]}");
        assertThat(create(Map.of("type", "web_widget")))
                .isEqualTo(
                        "422 {\"message\":\"Website url can't be blank\","
                                + "\"attributes\":[\"website_url\"]}");
        assertThat(create(Map.of("type", "line")))
                .contains("Line channel can't be blank, Line channel secret can't be blank");
        assertThat(create(Map.of("type", "email"))).startsWith("500 ");
        assertThat(desktop.get("/inboxes").get("payload")).isEqualTo(List.of());
    }

    @Test
    void anEmailAddressServesOneInboxOnly() throws Exception {
        Map<String, String> channel = Map.of("type", "email", "email", "help@acme.example");

        assertThat(create(channel)).startsWith("200 ");
        assertThat(create(channel))
                .isEqualTo(
                        "422 {\"message\":\"Email has already been taken\","
                                + "\"attributes\":[\"email\"]}");
    }

    private String create(Map<String, String> channel) throws Exception {
        return desktop.refusal("POST", "/inboxes", Map.of("name", "New", "channel", channel));
    }

    @Test
    void anUpdateChangesInboxChannelAndWorkingHours() throws Exception {
        long inbox = desktop.inbox("Orders");
        Map<String, Object> sunday =
                Map.of("day_of_week", 0, "closed_all_day", false, "open_hour", 8);

        desktop.api.send(
                "PATCH",
                "/inboxes/" + inbox,
                Map.of(
                        "timezone", "Europe/Berlin",
                        "channel", Map.of("webhook_url", "https://acme.example/hook"),
                        "working_hours", List.of(sunday)));

        Map<?, ?> changed = desktop.get("/inboxes/" + inbox);
        assertThat(changed.get("timezone")).isEqualTo("Europe/Berlin");
        assertThat(changed.get("webhook_url")).isEqualTo("https://acme.example/hook");
        assertThat(changed.get("name")).isEqualTo("Orders");
        Map<?, ?> day = (Map<?, ?>) ((List<?>) changed.get("working_hours")).get(0);
        assertThat(day.get("closed_all_day")).isEqualTo(false);
        assertThat(day.get("open_hour")).isEqualTo(8);
    }

    @Test
    void anUnknownTimeZoneIsRefused() throws Exception {
        String path = "/inboxes/" + desktop.inbox("Orders");

        assertThat(desktop.refusal("PATCH", path, Map.of("timezone", "Mars")))
                .isEqualTo(
                        "422 {\"message\":\"Timezone is not included in the list\","
                                + "\"attributes\":[\"timezone\"]}");
    }

    @Test
    void aNewSecretReplacesTheOldOne() throws Exception {
        String path = "/inboxes/" + desktop.inbox("Orders");
        Object before = desktop.get(path).get("secret");

        desktop.api.post(path + "/reset_secret", Map.of());

        assertThat(desktop.get(path).get("secret")).isNotEqualTo(before);
    }

    @Test
    void aDeletedInboxIsGoneAfterTheAnswer() throws Exception {
        String path = "/inboxes/" + desktop.inbox("Orders");

        assertThat(desktop.refusal("DELETE", path, Map.of())).contains("will be processed");
        assertThat(desktop.refusal("GET", path, Map.of()))
                .isEqualTo("404 {\"error\":\"Resource could not be found\"}");
    }

    @Test
    void changesOfInboxesAndLabelsMoveTheCacheKeys() throws Exception {
        assertThat(desktop.get("/cache_keys").toString()).contains("inbox=0000000000");

        desktop.inbox("Orders");

        assertThat(desktop.get("/cache_keys").toString())
                .contains("label=0000000000")
                .doesNotContain("inbox=0000000000");
    }
}
