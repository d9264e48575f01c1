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
package io.github.camelchatwoot.filter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilterTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.ofHours(14));

    static List<Map<String, Object>> payload(Subject subject, String text) {
        return Filter.parse(subject, text, at -> at).payload(Operand::text, NOON);
    }

    /** The conditions as one line: key operator values JOIN ... */
    private static String line(Subject subject, String text) {
        return payload(subject, text).stream()
                .map(
                        c ->
                                "%s %s %s %s"
                                        .formatted(
                                                c.get("attribute_key"),
                                                c.get("filter_operator"),
                                                c.get("values"),
                                                c.get("query_operator") == null
                                                        ? ""
                                                        : c.get("query_operator") + " "))
                .collect(Collectors.joining())
                .trim();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status = open                          | status equal_to [open]
                    status=open                            | status equal_to [open]
                    status in (open, pending)              | status equal_to [open, pending]
                    priority not in (low, medium)          | priority not_equal_to [low, medium]
                    assignee_id is not present             | assignee_id is_not_present []
                    inbox_id = 7 and team_id != 3          | inbox_id equal_to [7] AND team_id not_equal_to [3]
                    labels contains vip                    | labels equal_to [vip]
                    labels does not contain vip            | labels not_equal_to [vip]
                    labels in (vip, gold)                  | labels equal_to [vip, gold]
                    referer contains 50%_off               | referer contains [50\\%\\_off]
                    created_at > now-7d                    | created_at is_greater_than [2026-03-03]
                    created_at < 2026-01-31                | created_at is_less_than [2026-01-31]
                    created_at >= today                    | created_at is_greater_than [2026-03-09]
                    created_at <= yesterday-2w             | created_at is_less_than [2026-02-24]
                    created_at = yesterday                 | created_at is_greater_than [2026-03-08] AND created_at is_less_than [2026-03-10]
                    last_activity_at days_before 30        | last_activity_at is_less_than [2026-02-08]
                    """)
    void isWhatTheApiTakesForConversations(String text, String expected) {
        assertThat(line(Subject.CONVERSATIONS, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    blocked = true                         | blocked equal_to [true]
                    email = jane@acme.example              | email equal_to [jane@acme.example]
                    city in (Rome, Paris)                  | city equal_to [Rome] OR city equal_to [Paris]
                    city not in (Rome, Paris)              | city not_equal_to [Rome] AND city not_equal_to [Paris]
                    name = Ann and city in (Rome, Paris)   | name equal_to [Ann] AND city equal_to [Rome] OR name equal_to [Ann] AND city equal_to [Paris]
                    name = O'Brien                         | name equal_to [O'Brien]
                    custom attribute plan contains gold    | plan contains [gold]
                    custom attribute seats >= 5            | seats is_greater_than [5] OR seats equal_to [5]
                    custom attribute since >= yesterday    | since is_greater_than [2026-03-08]
                    """)
    void forContactsListsBecomeAlternatives(String text, String expected) {
        assertThat(line(Subject.CONTACTS, text)).isEqualTo(expected);
    }

    @Test
    void andBindsTighterAndParenthesesAreMultipliedOut() {
        assertThat(line(Subject.CONTACTS, "name = a or name = b and city = c"))
                .isEqualTo("name equal_to [a] OR name equal_to [b] AND city equal_to [c]");
        assertThat(line(Subject.CONTACTS, "(name = a or name = b) and city = c"))
                .isEqualTo(
                        "name equal_to [a] AND city equal_to [c] OR name equal_to [b] AND city equal_to [c]");
    }

    @Test
    void aCustomAttributeSaysWhoseItIs() {
        assertThat(payload(Subject.CONVERSATIONS, "custom attribute \"plan\" = 'gold'"))
                .containsExactly(ofCustom("plan", "equal_to", "gold", "conversation_attribute"));
        assertThat(payload(Subject.CONTACTS, "custom attribute plan = \"now\""))
                .containsExactly(ofCustom("plan", "equal_to", "now", "contact_attribute"));
    }

    private static Map<String, Object> ofCustom(
            String key, String operator, String value, String type) {
        Map<String, Object> condition =
                new java.util.HashMap<>(
                        Map.of(
                                "attribute_key",
                                key,
                                "filter_operator",
                                operator,
                                "values",
                                List.of(value),
                                "custom_attribute_type",
                                type));
        condition.put("query_operator", null);
        return condition;
    }

    @Test
    void whatTheServerCanOnlyTakeLastComesLast() {
        assertThat(line(Subject.CONTACTS, "custom attribute plan != gold or name = Ann"))
                .isEqualTo("name equal_to [Ann] OR plan not_equal_to [gold]");
    }

    @Test
    void quotedTextIsOneValueWhateverItSays() {
        assertThat(payload(Subject.CONTACTS, "name = 'Ann'' and \"x\" or (y = 1)'").get(0))
                .containsEntry("values", List.of("Ann' and \"x\" or (y = 1)"));
    }
}
