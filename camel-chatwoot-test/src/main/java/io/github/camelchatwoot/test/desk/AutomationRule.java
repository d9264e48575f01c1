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

/** What is to be done whenever something happens under some conditions. */
public final class AutomationRule extends AccountRow {
    public String name;
    public String description;

    /** {@code conversation_created}, {@code message_created}, ... */
    public String eventName;

    public boolean active = true;
    public List<Map<String, Object>> conditions = List.of();

    /** Each has {@code action_name} and {@code action_params}. */
    public List<Map<String, Object>> actions = List.of();

    public AutomationRule(Account account) {
        super(account);
    }
}
