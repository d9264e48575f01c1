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
package io.github.camelchatwoot.test.api;

import java.util.List;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Label;
import io.github.camelchatwoot.test.desk.Row;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.json.ConversationJson;
import io.github.camelchatwoot.test.json.Json;

/** How many open conversations wait to be read, by inbox, label in the sidebar, and team. */
final class UnreadCounts {
    private final Desk desk;
    private final Request request;
    private final List<Conversation> unread;

    UnreadCounts(Desk desk, Request request) {
        this.desk = desk;
        this.request = request;
        this.unread =
                ConversationList.visible(desk, request)
                        .filter(c -> c.status.equals("open"))
                        .filter(c -> ConversationJson.unreadCount(c) > 0)
                        .toList();
    }

    Json json() {
        Json inboxes = new Json();
        Json labels = new Json();
        Json teams = new Json();
        for (Inbox inbox : desk.inboxes.of(request.account()).toList()) {
            count(inboxes, inbox, c -> c.inbox == inbox);
        }
        for (Label label : desk.labels.of(request.account()).toList()) {
            if (Boolean.TRUE.equals(label.showOnSidebar)) {
                count(labels, label, c -> c.labels.contains(label.title));
            }
        }
        for (Team team : desk.teams.of(request.account()).toList()) {
            if (request.isAdministrator() || team.members.contains(request.user())) {
                count(teams, team, c -> c.team == team);
            }
        }
        return new Json().with("inboxes", inboxes).with("labels", labels).with("teams", teams);
    }

    private void count(Json into, Row row, Predicate<Conversation> which) {
        long count = unread.stream().filter(which).count();
        if (count > 0) {
            into.with(String.valueOf(row.id), count);
        }
    }
}
