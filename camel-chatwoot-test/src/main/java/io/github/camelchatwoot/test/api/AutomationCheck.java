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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelchatwoot.test.desk.AutomationRule;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Violations;

/** Which conditions and actions an automation rule may have. */
final class AutomationCheck {
    private static final Set<String> CONDITIONS =
            Set.of(
                    "content",
                    "email",
                    "country_code",
                    "status",
                    "message_type",
                    "browser_language",
                    "assignee_id",
                    "team_id",
                    "referer",
                    "city",
                    "company_name",
                    "inbox_id",
                    "mail_subject",
                    "phone_number",
                    "priority",
                    "conversation_language",
                    "labels",
                    "private_note");

    private final Desk desk;

    AutomationCheck(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws Refusal 422 with what is wrong
     */
    void check(
            AutomationRule rule,
            List<Map<String, Object>> conditions,
            List<Map<String, Object>> actions) {
        var known = new HashSet<Object>(CONDITIONS);
        desk.attributeDefinitions.of(rule.account).forEach(d -> known.add(d.key));
        var keys = new ArrayList<>(column(conditions, "attribute_key"));
        keys.removeAll(known);
        List<Object> joins = column(conditions, "query_operator");
        List<String> unknown = MacroActions.unknown(actions, MacroActions.OF_RULES);
        new Violations()
                .when(
                        !keys.isEmpty(),
                        "conditions",
                        "Automation conditions " + joined(keys) + " not supported.")
                .when(
                        !unknown.isEmpty(),
                        "actions",
                        "Automation actions " + joined(unknown) + " not supported.")
                .when(
                        joins.stream().filter(Objects::isNull).count() > 1,
                        "conditions",
                        "Automation conditions should have query operator.")
                .when(
                        joins.stream().anyMatch(AutomationCheck::isNoJoin),
                        "conditions",
                        "Query operator must be either \"AND\" or \"OR\"")
                .refuseByAttribute();
    }

    private static boolean isNoJoin(Object join) {
        return join != null && !join.toString().matches("(?i)and|or|");
    }

    private static List<Object> column(List<Map<String, Object>> rows, String name) {
        var values = new ArrayList<Object>();
        rows.forEach(row -> values.add(row.get(name)));
        return values;
    }

    private static String joined(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }
}
