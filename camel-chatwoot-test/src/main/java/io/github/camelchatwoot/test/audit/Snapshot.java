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
package io.github.camelchatwoot.test.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.AccountRow;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;

/** All records that are watched, as they are now. */
final class Snapshot {
    private static final List<String> ALL = List.of("create", "update", "destroy");
    private static final List<String> NO_DESTROY = List.of("create", "update");
    private static final List<String> NO_UPDATE = List.of("create", "destroy");
    private static final List<String> UPDATE = List.of("update");

    private final Desk desk;

    /** Members of teams and inboxes have no rows here; they get their ids when first seen. */
    private final Map<String, Long> memberIds = new HashMap<>();

    Snapshot(Desk desk) {
        this.desk = desk;
    }

    Map<String, Auditable> take() {
        var all = new LinkedHashMap<String, Auditable>();
        desk.accounts.stream()
                .map(a -> new Auditable(a, "Account", a.id, "", UPDATE, AuditColumns.of(a)))
                .forEach(auditable -> put(all, auditable));
        desk.memberships.stream()
                .map(m -> of(m, "AccountUser", NO_DESTROY, AuditColumns.of(m)))
                .forEach(auditable -> put(all, auditable));
        desk.teams.stream().forEach(team -> team(all, team));
        desk.inboxes.stream().forEach(inbox -> inbox(all, inbox));
        desk.webhooks.stream()
                .map(w -> of(w, "Webhook", ALL, AuditColumns.of(w)))
                .forEach(auditable -> put(all, auditable));
        desk.agentBots.stream()
                .filter(bot -> bot.account != null)
                .map(b -> new Auditable(b.account, "AgentBot", b.id, "", ALL, AuditColumns.of(b)))
                .forEach(auditable -> put(all, auditable));
        desk.automationRules.stream()
                .map(r -> of(r, "AutomationRule", ALL, AuditColumns.of(r)))
                .forEach(auditable -> put(all, auditable));
        desk.macros.stream()
                .map(m -> of(m, "Macro", ALL, AuditColumns.of(m)))
                .forEach(auditable -> put(all, auditable));
        return all;
    }

    private void team(Map<String, Auditable> all, Team team) {
        put(all, of(team, "Team", ALL, AuditColumns.of(team)));
        for (User user : team.members) {
            put(all, member(team, "TeamMember", "team_id", user));
        }
    }

    private void inbox(Map<String, Auditable> all, Inbox inbox) {
        put(all, of(inbox, "Inbox", NO_DESTROY, AuditColumns.of(inbox)));
        Map<String, Object> channel = new LinkedHashMap<>(inbox.channel);
        channel.remove("secret");
        put(all, new Auditable(inbox.account, "Inbox", inbox.id, "/channel", UPDATE, channel));
        for (User user : inbox.members) {
            put(all, member(inbox, "InboxMember", "inbox_id", user));
        }
    }

    private Auditable member(AccountRow group, String type, String column, User user) {
        String key = type + "#" + group.id + "#" + user.id;
        long next = 1 + memberIds.keySet().stream().filter(k -> k.startsWith(type)).count();
        long id = memberIds.computeIfAbsent(key, k -> next);
        Map<String, Object> columns = Map.of("id", id, column, group.id, "user_id", user.id);
        return new Auditable(group.account, type, id, "", NO_UPDATE, columns);
    }

    private static Auditable of(
            AccountRow row, String type, List<String> actions, Map<String, Object> columns) {
        return new Auditable(row.account, type, row.id, "", actions, columns);
    }

    private static void put(Map<String, Auditable> all, Auditable auditable) {
        all.put(auditable.key(), auditable);
    }
}
