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
package io.github.camelchatwoot.test.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The definition of a custom attribute; values of attributes are not checked against it. */
public final class AttributeDefinition extends AccountRow {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> MODELS =
            List.of("conversation_attribute", "contact_attribute", "company_attribute");

    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> DISPLAY_TYPES =
            List.of("text", "number", "currency", "percent", "link", "date", "list", "checkbox");

    /** Keys that are columns already; a definition may not hide them. */
    private static final Map<String, Set<String>> STANDARD =
            Map.of(
                    "conversation_attribute",
                    Set.of(
                            "status",
                            "priority",
                            "assignee_id",
                            "inbox_id",
                            "team_id",
                            "display_id",
                            "campaign_id",
                            "labels",
                            "browser_language",
                            "country_code",
                            "referer",
                            "created_at",
                            "last_activity_at"),
                    "contact_attribute",
                    Set.of(
                            "name",
                            "email",
                            "phone_number",
                            "identifier",
                            "country_code",
                            "city",
                            "company_name",
                            "created_at",
                            "last_activity_at",
                            "referer",
                            "blocked"),
                    "company_attribute",
                    Set.of(
                            "name",
                            "domain",
                            "description",
                            "contacts_count",
                            "created_at",
                            "updated_at",
                            "last_activity_at"));

    public String displayName;
    public String displayType = DISPLAY_TYPES.get(0);
    public String description;
    public String key;
    public String model;
    public String regexPattern;
    public String regexCue;
    public List<Object> values = List.of();

    public AttributeDefinition(Account account, String model, String key) {
        super(account);
        this.model = model;
        this.key = key;
    }

    /** The model has a column of that name. */
    public static boolean isStandard(String key, String model) {
        return key != null && STANDARD.get(model).contains(key);
    }
}
