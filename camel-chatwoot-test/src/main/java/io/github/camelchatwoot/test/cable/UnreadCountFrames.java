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
package io.github.camelchatwoot.test.cable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.ConversationJson;
import io.github.camelchatwoot.test.json.Json;

/**
 * {@code conversation.unread_count_changed}: told when a conversation begins or ceases to count as
 * unread in its inbox, label, team or for its assignee. The server counts from the first time that
 * somebody asks an account for its counts.
 */
final class UnreadCountFrames {
    static final String ASKED = "conversation.unread_counts_asked";

    private static final String CHANGED = "conversation.unread_count_changed";

    private final Desk desk;
    private final Cable cable;
    private final Streams streams;
    private final Map<Account, Map<Conversation, Place>> counted = new HashMap<>();

    /** Where an unread conversation counts. */
    private record Place(List<String> labels, Object team, Object assignee) {}

    UnreadCountFrames(Desk desk, Cable cable) {
        this.desk = desk;
        this.cable = cable;
        this.streams = new Streams(desk);
    }

    void on(DeskEvent event) {
        if (event.name().equals(ASKED)) {
            counted.computeIfAbsent(event.account(), this::countAll);
        } else if (counted.containsKey(event.account())) {
            Conversation conversation = affected(event);
            if (conversation != null) {
                desk.later(() -> recount(conversation));
            }
        }
    }

    private Map<Conversation, Place> countAll(Account account) {
        var places = new HashMap<Conversation, Place>();
        desk.conversations.of(account).forEach(c -> places.put(c, place(c)));
        return places;
    }

    private static Conversation affected(DeskEvent event) {
        return switch (event.name()) {
            case "message.created" ->
                    ((Message) event.subject()).is("incoming")
                            ? ((Message) event.subject()).conversation
                            : null;
            case "conversation.status_changed", "assignee.changed", "team.changed" ->
                    (Conversation) event.subject();
            case "conversation.updated" ->
                    event.changes().containsKey("label_list")
                            ? (Conversation) event.subject()
                            : null;
            default -> null;
        };
    }

    private void recount(Conversation conversation) {
        Place now = place(conversation);
        Place before = counted.get(conversation.account).put(conversation, now);
        if (!Objects.equals(before, now)
                && conversation.account.has("conversation_unread_counts")) {
            Json data = new Json().with("account_id", conversation.account.id);
            cable.broadcast(streams.agents(conversation.inbox), CHANGED, data);
        }
    }

    /** Null if it does not count. */
    private static Place place(Conversation conversation) {
        boolean unread =
                conversation.status.equals("open")
                        && ConversationJson.unreadCount(conversation) > 0;
        return unread
                ? new Place(
                        List.copyOf(conversation.labels), conversation.team, conversation.assignee)
                : null;
    }
}
