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
package io.github.camelchatwoot.behaviour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found is what the expression says: A, B, C and D are the same four people in all. */
class FiltersTest extends Desk {

    private final String mark = unique("who").replace('-', 'x');
    private final String plan = unique("plan").replace('-', '_');
    private final String seats = unique("seats").replace('-', '_');
    private final String since = unique("since").replace('-', '_');
    private final String vip = unique("vip").replace('-', '_');
    private long inbox;

    @BeforeAll
    void fourPeople() {
        for (String model : List.of("contact_attribute", "conversation_attribute")) {
            define(model, plan, "text");
            define(model, seats, "number");
            define(model, since, "date");
            define(model, vip, "checkbox");
        }
        inbox = apiInbox();
        person(
                "A",
                "Berlin",
                Map.of(plan, "Gold", seats, 5, since, "2026-01-10", vip, true),
                "urgent",
                "red");
        person(
                "B",
                "50%_off\\",
                Map.of(plan, "silver", seats, 10, since, "2026-02-10", vip, false),
                "low",
                "blue");
        person("C", "O'Hara, \"x\"", Map.of(), null, null);
        person("D", null, Map.of(plan, "100%"), null, "red");
    }

    private void define(String model, String key, String type) {
        call(
                "createCustomAttributeDefinition",
                "attributeDisplayName",
                key,
                "attributeKey",
                key,
                "attributeModel",
                model,
                "attributeDisplayType",
                type);
    }

    private void person(
            String name, String city, Map<String, ?> custom, String priority, String label) {
        Map<String, Object> additional = new HashMap<>();
        if (city != null) {
            additional.put("city", city);
        }
        Map<String, Object> contact =
                one(
                        "createContact",
                        "name",
                        mark + name,
                        "email",
                        mark + name + "@acme.example",
                        "additionalAttributes",
                        additional,
                        "customAttributes",
                        custom);
        Map<String, Object> conversation =
                one(
                        "createConversation",
                        "inboxId",
                        inbox,
                        "contactId",
                        id(contact),
                        "customAttributes",
                        custom,
                        "additionalAttributes",
                        Map.of("referer", "https://acme.example/" + name));
        if (priority != null) {
            call("setPriority", "conversationId", id(conversation), "priority", priority);
        }
        if (label != null) {
            call("setContactLabels", "contactId", id(contact), "labels", List.of(label));
            call(
                    "setConversationLabels",
                    "conversationId",
                    id(conversation),
                    "labels",
                    List.of(label));
        }
        if (name.equals("D")) {
            call("resolveConversation", "conversationId", id(conversation));
        }
    }

    private String filled(String where) {
        return where.replace("$plan", "custom attribute " + plan)
                .replace("$seats", "custom attribute \"" + seats + "\"")
                .replace("$since", "custom attribute " + since)
                .replace("$vip", "custom attribute " + vip);
    }

    private String contacts(String where) {
        return list(
                        "filterContacts",
                        "where",
                        "name contains " + mark + " and (" + filled(where) + ")")
                .stream()
                .map(contact -> contact.get("name").toString().substring(mark.length()))
                .sorted()
                .reduce("", String::concat);
    }

    private String conversations(String where) {
        return list(
                        "filterConversations",
                        "where",
                        "inbox_id = " + inbox + " and (" + filled(where) + ")")
                .stream()
                .map(
                        conversation ->
                                (Map<?, ?>) ((Map<?, ?>) conversation.get("meta")).get("sender"))
                .map(sender -> sender.get("name").toString().substring(mark.length()))
                .sorted()
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    city = berlin                             | A
                    city in (Berlin, 'O''Hara, "x"')          | AC
                    city contains "%_"                        | B
                    city contains \\                          | B
                    city contains "h%r"                       | ~~
                    city != Berlin                            | BC
                    city does not contain ER                  | BC
                    labels contains red                       | AD
                    labels in (red, blue)                     | ABD
                    labels not in (red, blue)                 | C
                    labels is not present                     | C
                    labels contains red and city = Berlin or labels contains blue | AB
                    (labels contains red or labels contains blue) and blocked = false | ABD
                    created_at >= yesterday                   | ABCD
                    created_at < yesterday                    | ~~
                    created_at days_before 3                  | ~~
                    $plan = gold                              | A
                    $plan in (gold, SILVER)                   | AB
                    $plan contains %                          | D
                    $plan is present                          | ABD
                    $plan does not contain gold or $plan is not present | BCD
                    $seats = 5                                | A
                    $seats >= 5                               | AB
                    $seats > 5                                | B
                    $since > 2026-01-10                       | B
                    $since >= 2026-01-10                      | AB
                    $since < yesterday                        | AB
                    $vip = true                               | A
                    """)
    void findsContacts(String where, String who) {
        assertThat(contacts(where)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    status = open                             | ABC
                    status in (open, resolved)                | ABCD
                    status != resolved                        | ABC
                    status = all                              | ABCD
                    priority in (urgent, low)                 | AB
                    priority != urgent                        | B
                    assignee_id is not present                | ABCD
                    team_id is present                        | ~~
                    labels contains red and status = open or labels contains blue | AB
                    (status = open or labels contains red) and priority not in (low, high) | A
                    labels does not contain red               | BC
                    labels not in (red, blue)                 | C
                    referer contains ACME.example/b           | B
                    referer in ("https://acme.example/A", "https://acme.example/D") | AD
                    created_at = today or created_at = yesterday | ABCD
                    last_activity_at > tomorrow               | ~~
                    $plan = gold                              | A
                    $plan in (gold, SILVER)                   | AB
                    $plan does not contain gold               | BD
                    $seats in (5, 10)                         | AB
                    $seats < 10                               | A
                    $since = 2026-01-10                       | A
                    $vip = false                              | B
                    """)
    void findsConversations(String where, String who) {
        assertThat(conversations(where)).isEqualTo(who);
    }

    /** Alone, for the server adds "or it is null" without parentheses. */
    @Test
    void otherThanFindsThoseWithoutACustomAttributeToo() {
        String where = "custom attribute " + plan + " != gold";
        List<Map<String, Object>> found = list("filterContacts?pages=list", "where", where);

        assertThat(found)
                .extracting(contact -> contact.get("name"))
                .contains(mark + "B", mark + "C", mark + "D")
                .doesNotContain(mark + "A");
    }

    @Test
    void anUnknownCustomAttributeIsRefusedByTheServer() {
        assertThat(failure("filterContacts", "where", "custom attribute nobody_defined = x"))
                .hasMessageContaining("nobody_defined");
    }
}
