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

import java.util.ArrayList;
import java.util.List;

/** A custom attribute of conversations, contacts or companies. */
public final class AttributeDefinition extends AccountRow {
    public final String key;

    /** {@code conversation_attribute}, {@code contact_attribute} or {@code company_attribute}. */
    public final String model;

    public String displayName;
    public String description;

    /** text, number, currency, percent, link, date, list or checkbox. */
    public String displayType = "text";

    public List<Object> values = new ArrayList<>();
    public String regexPattern;
    public String regexCue;
    public Object defaultValue;

    public AttributeDefinition(Account account, String model, String key) {
        super(account);
        this.model = model;
        this.key = key;
    }
}
