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

/** Actions that an agent runs on conversations with one click. */
public final class Macro extends AccountRow {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> VISIBILITIES = List.of("personal", "global");

    public final User createdBy;
    public User updatedBy;
    public String name;
    public String visibility = VISIBILITIES.get(0);

    /** Each has {@code action_name} and {@code action_params}. */
    public List<Map<String, Object>> actions = List.of();

    public Macro(Account account, User createdBy) {
        super(account);
        this.createdBy = createdBy;
    }

    public boolean isGlobal() {
        return "global".equals(visibility);
    }
}
