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

import java.util.LinkedHashSet;
import java.util.Set;

public final class Team extends AccountRow {
    public String name;
    public String description;
    public boolean allowAutoAssign = true;
    public final Set<User> members = new LinkedHashSet<>();

    public Team(Account account, String name) {
        super(account);
        this.name = name;
    }
}
