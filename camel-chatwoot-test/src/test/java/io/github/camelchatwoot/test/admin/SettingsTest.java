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

class SettingsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void cannedResponsesAreFoundByCodeFirstThenByContent() throws Exception {
        desktop.api.post("/canned_responses", Map.of("short_code", "b", "content", "hello all"));
        desktop.api.post("/canned_responses", Map.of("short_code", "hello", "content", "hi"));

        String found = desktop.list("/canned_responses?search=HELLO").toString();

        assertThat(found).containsSubsequence("short_code=hello", "short_code=b");
    }

    @Test
    void anAttributeMayNotHideAColumn() throws Exception {
        Map<String, String> fields =
                Map.of("attribute_display_name", "S", "attribute_key", "status");

        assertThat(desktop.refusal("POST", "/custom_attribute_definitions", fields))
                .contains("might conflict with default attributes");
    }

    @Test
    void enumsAreTakenByNumberToo() throws Exception {
        Map<String, Object> fields =
                Map.of(
                        "attribute_display_name",
                        "Plan",
                        "attribute_key",
                        "plan",
                        "attribute_display_type",
                        6,
                        "attribute_model",
                        1);

        Map<?, ?> definition = desktop.api.post("/custom_attribute_definitions", fields);

        assertThat(definition.get("attribute_display_type")).isEqualTo("list");
        assertThat(definition.get("attribute_model")).isEqualTo("contact_attribute");
    }

    @Test
    void filtersBelongToTheirMaker() throws Exception {
        Map<String, Object> query = Map.of("payload", List.of());
        Map<?, ?> filter = desktop.api.post("/custom_filters", Map.of("name", "a", "query", query));

        assertThat(desktop.list("/custom_filters")).hasSize(1);
        assertThat(desktop.agent.get("/custom_filters").body()).isEqualTo("[]");
        assertThat(desktop.agent.get("/custom_filters/" + filter.get("id")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDashboardAppNeedsAFrame() throws Exception {
        Map<String, Object> app = Map.of("title", "Orders", "content", List.of());

        assertThat(desktop.refusal("POST", "/dashboard_apps", Map.of("dashboard_app", app)))
                .isEqualTo(
                        "422 {\"message\":\"Content : Invalid data\","
                                + "\"attributes\":[\"content\"]}");
    }

    @Test
    void appsKnowTheirConnections() throws Exception {
        Map<String, Object> hook =
                Map.of("app_id", "openai", "settings", Map.of("api_key", "secret"));

        assertThat(desktop.get("/integrations/apps/openai").get("enabled")).isEqualTo(false);
        desktop.api.post("/integrations/hooks", Map.of("hook", hook));
        assertThat(desktop.get("/integrations/apps/openai").get("enabled")).isEqualTo(true);
        assertThat(desktop.refusal("POST", "/integrations/hooks", Map.of("hook", hook)))
                .isEqualTo(
                        "422 {\"message\":\"App has already been taken\","
                                + "\"attributes\":[\"app_id\"]}");
        assertThat(desktop.agent.get("/integrations/apps/openai").body()).doesNotContain("secret");
    }

    @Test
    void aRenamedLabelIsRenamedWhereItHangs() throws Exception {
        Map<?, ?> label = desktop.api.post("/labels", Map.of("title", "vip"));
        Map<?, ?> contact =
                (Map<?, ?>) desktop.api.post("/contacts", Map.of("name", "Jane")).get("payload");
        String path = "/contacts/" + ((Map<?, ?>) contact.get("contact")).get("id") + "/labels";
        desktop.api.post(path, Map.of("labels", List.of("vip", "new")));

        desktop.api.send("PATCH", "/labels/" + label.get("id"), Map.of("title", "gold"));

        assertThat(desktop.get(path).get("payload")).isEqualTo(List.of("gold", "new"));
    }
}
