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
package io.github.camelchatwoot.test.json;

import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Refusal;

/** A team. */
public final class TeamJson {
    private TeamJson() {}

    /**
     * @param viewer who asks; the server breaks if that is a bot, which has no teams
     */
    public static Json of(Team team, User viewer) {
        if (viewer == null) {
            throw Refusal.internal();
        }
        return new Json()
                .with("id", team.id)
                .with("name", team.name)
                .with("description", team.description)
                .with("allow_auto_assign", team.allowAutoAssign)
                .with("account_id", team.account.id)
                .with("is_member", team.members.contains(viewer));
    }

    /** All columns, as an assignment answers. */
    public static Json raw(Team team) {
        return new Json()
                .with("id", team.id)
                .with("name", team.name)
                .with("description", team.description)
                .with("allow_auto_assign", team.allowAutoAssign)
                .with("account_id", team.account.id)
                .with("created_at", Times.iso(team.createdAt))
                .with("updated_at", Times.iso(team.updatedAt));
    }
}
