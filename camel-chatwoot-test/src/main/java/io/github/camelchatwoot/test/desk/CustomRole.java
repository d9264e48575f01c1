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

/** A role with chosen permissions. */
public final class CustomRole extends AccountRow {
    public static final List<String> PERMISSIONS =
            List.of(
                    "conversation_manage",
                    "conversation_unassigned_manage",
                    "conversation_participating_manage",
                    "contact_manage",
                    "report_manage",
                    "knowledge_base_manage");

    public String name;
    public String description;
    public List<String> permissions = List.of();

    public CustomRole(Account account) {
        super(account);
    }
}
