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
package io.github.camelchatwoot.test.rules;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.User;

/** Who can be given the conversations of an inbox: its members and all administrators. */
public final class Assignable {
    private Assignable() {}

    public static Set<User> agents(Desk desk, Inbox inbox) {
        Set<User> agents = new LinkedHashSet<>();
        desk.users.stream().filter(inbox.members::contains).forEach(agents::add);
        desk.memberships
                .of(inbox.account)
                .filter(Membership::isAdministrator)
                .forEach(membership -> agents.add(membership.user));
        return agents;
    }
}
