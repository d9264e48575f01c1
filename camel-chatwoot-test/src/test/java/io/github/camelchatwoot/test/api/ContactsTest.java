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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private Api api;

    @BeforeEach
    void connect() {
        api = Api.of(chatwoot);
    }

    @Test
    void aTakenAddressIsRefusedWhateverItsCase() throws Exception {
        create(Map.of("name", "Zoe", "email", "zoe@acme.example"));

        var answer = api.send("POST", "/contacts", Map.of("email", "ZOE@acme.example"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"message\":\"Email has already been taken\","
                                + "\"attributes\":[\"email\"]}");
    }

    @Test
    void everyBrokenRuleIsTold() throws Exception {
        var answer = api.send("POST", "/contacts", Map.of("email", "no", "phone_number", "12"));

        assertThat(answer.body())
                .contains("Email Invalid email, Phone number should be in e164 format");
    }

    @Test
    void aNameHas255CharactersAtMost() throws Exception {
        create(Map.of("name", "n".repeat(255)));

        var answer = api.send("POST", "/contacts", Map.of("name", "n".repeat(256)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Name is too long (maximum is 255 characters)");
    }

    @Test
    void theListHidesContactsThatNothingIdentifies() throws Exception {
        create(Map.of("name", "Nobody"));
        create(Map.of("name", "Only identifier", "identifier", "id-1"));
        create(Map.of("name", "Reachable", "email", "r@acme.example"));

        assertThat(api.get("/contacts").body()).contains("\"count\":1");
        chatwoot.feature("crm_v2", false);
        assertThat(api.get("/contacts").body()).contains("\"count\":2");
        assertThat(api.get("/contacts/search?q=nobody").body()).contains("\"count\":1");
    }

    @Test
    void attributesAreMerged() throws Exception {
        long id = create(Map.of("custom_attributes", Map.of("plan", "gold", "seats", 3)));

        api.send("PATCH", "/contacts/" + id, Map.of("custom_attributes", Map.of("seats", 4)));

        assertThat(api.get("/contacts/" + id).body()).contains("\"plan\":\"gold\"", "\"seats\":4");
    }

    @Test
    void aFilterBindsAndTighterThanOr() throws Exception {
        create(Map.of("name", "Ann", "email", "ann@acme.example"));
        create(Map.of("name", "Bob", "email", "bob@acme.example"));
        create(Map.of("name", "Cid", "email", "cid@acme.example"));

        var found =
                api.post(
                        "/contacts/filter",
                        Map.of(
                                "payload",
                                List.of(
                                        condition("name", "ann", "OR"),
                                        condition("name", "bob", "AND"),
                                        condition("email", "cid@acme.example", null))));

        assertThat(found.toString()).contains("count=1").contains("name=Ann");
    }

    @Test
    void aMergeKeepsTheValuesOfTheBase() throws Exception {
        long base = create(Map.of("name", "Base", "email", "base@acme.example"));
        long other = create(Map.of("name", "Other", "phone_number", "+4912345678"));

        var merged =
                api.post(
                        "/actions/contact_merge",
                        Map.of("base_contact_id", base, "mergee_contact_id", other));

        assertThat(merged.get("name")).isEqualTo("Base");
        assertThat(merged.get("phone_number")).isEqualTo("+4912345678");
        assertThat(api.get("/contacts/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsDelete() throws Exception {
        long id = create(Map.of("name", "Zoe"));

        var refused =
                api.as(chatwoot.agentAccessToken()).send("DELETE", "/contacts/" + id, Map.of());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(api.send("DELETE", "/contacts/" + id, Map.of()).statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> condition(String key, String value, String joins) {
        var condition = new HashMap<String, Object>();
        condition.put("attribute_key", key);
        condition.put("filter_operator", "equal_to");
        condition.put("values", List.of(value));
        condition.put("query_operator", joins);
        return condition;
    }

    private long create(Map<String, Object> fields) throws Exception {
        var payload = (Map<?, ?>) api.post("/contacts", fields).get("payload");
        return ((Number) ((Map<?, ?>) payload.get("contact")).get("id")).longValue();
    }
}
