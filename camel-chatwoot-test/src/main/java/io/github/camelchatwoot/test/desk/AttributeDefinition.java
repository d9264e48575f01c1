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

/** The definition of a custom attribute; values of attributes are not checked against it. */
public final class AttributeDefinition extends AccountRow {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> MODELS =
            List.of("conversation_attribute", "contact_attribute", "company_attribute");

    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> DISPLAY_TYPES =
            List.of("text", "number", "currency", "percent", "link", "date", "list", "checkbox");

    public String displayName;
    public String displayType = DISPLAY_TYPES.get(0);
    public String description;
    public String key;
    public String model = MODELS.get(0);
    public String regexPattern;
    public String regexCue;
    public List<String> values = List.of();

    public AttributeDefinition(Account account) {
        super(account);
    }
}
