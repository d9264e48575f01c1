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

/** People join and leave accounts. */
public final class Memberships {
    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> ROLES = List.of("agent", "administrator");

    /** Wire names; the position is the number that the API also takes. */
    public static final List<String> AVAILABILITIES = List.of("online", "offline", "busy");

    private final Desk desk;

    public Memberships(Desk desk) {
        this.desk = desk;
    }

    public Membership join(Account account, User user, String role) {
        var membership = new Membership(account, user, role(role));
        desk.memberships.add(membership);
        desk.publish("agent.added", membership, null);
        return membership;
    }

    public static Role role(String wireName) {
        return Role.valueOf(wireName.toUpperCase());
    }

    /** Leaves the teams, the inboxes and the assigned conversations too, a moment later. */
    public void leave(Membership membership) {
        desk.memberships.remove(membership);
        desk.publish("agent.removed", membership, null);
        desk.later(() -> clear(membership.account, membership.user));
    }

    /** Somebody who is in no account any more goes, a moment later. */
    public void forget(User user) {
        desk.later(
                () -> {
                    if (desk.memberships.stream().noneMatch(m -> m.user == user)) {
                        desk.users.remove(user);
                    }
                });
    }

    private void clear(Account account, User user) {
        desk.teams.of(account).forEach(team -> team.members.remove(user));
        desk.inboxes.of(account).forEach(inbox -> inbox.members.remove(user));
        desk.conversations
                .of(account)
                .filter(conversation -> conversation.assignee == user)
                .forEach(conversation -> conversation.assignee = null);
    }
}
