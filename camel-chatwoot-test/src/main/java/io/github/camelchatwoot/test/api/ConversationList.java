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

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.json.Json;

/** The conversations that a list request is about, counted and in its order. */
final class ConversationList {
    private static final int SIZE = 25;
    private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");

    private final Desk desk;
    private final Request request;
    private final Params params;
    private final List<Conversation> matching;

    ConversationList(Desk desk, Request request) {
        this.desk = desk;
        this.request = request;
        this.params = request.params();
        this.matching = visible(desk, request).filter(this::matches).toList();
    }

    /** All that the caller sees: agents the conversations of their inboxes. */
    static Stream<Conversation> visible(Desk desk, Request request) {
        return desk.conversations
                .of(request.account())
                .filter(c -> InboxAccess.mayUse(request, c.inbox));
    }

    private boolean matches(Conversation conversation) {
        return hasStatus(conversation)
                && ofInbox(conversation)
                && ofTeam(conversation)
                && ofType(conversation)
                && labelled(conversation)
                && (!params.has("q") || !messages(conversation).isEmpty())
                && (!params.has("source_id")
                        || conversation.contactInbox.sourceId.equals(params.text("source_id")));
    }

    private boolean hasStatus(Conversation conversation) {
        String status = params.has("status") ? params.text("status") : "open";
        return params.has("q") || "all".equals(status) || conversation.status.equals(status);
    }

    private boolean ofInbox(Conversation conversation) {
        return !params.has("inbox_id")
                || params.number("inbox_id") != null
                        && conversation.inbox.id == params.number("inbox_id");
    }

    private boolean ofTeam(Conversation conversation) {
        if (!params.has("team_id")) {
            return true;
        }
        Team team = request.find(desk.teams, "team_id");
        return conversation.team == team;
    }

    private boolean ofType(Conversation conversation) {
        return switch (params.text("conversation_type", "")) {
            case "mention" -> conversation.mentioned.contains(request.user());
            case "participating" -> conversation.participants.contains(request.user());
            case "unattended" ->
                    conversation.firstReplyCreatedAt == null || conversation.waitingSince != null;
            default -> true;
        };
    }

    private boolean labelled(Conversation conversation) {
        if (!params.has("labels")) {
            return true;
        }
        List<String> wanted =
                params.get("labels") instanceof List
                        ? params.texts("labels")
                        : List.of(params.text("labels", "").split(","));
        return wanted.stream().anyMatch(conversation.labels::contains);
    }

    /**
     * The messages of people that contain the searched text, newest first; without a search all of
     * them.
     */
    List<Message> messages(Conversation conversation) {
        if (!params.has("q")) {
            return conversation.messages;
        }
        String text = params.text("q", "").toLowerCase(Locale.ROOT);
        return conversation.messages.stream()
                .filter(m -> m.is("incoming") || m.is("outgoing"))
                .filter(m -> m.content != null)
                .filter(m -> m.content.toLowerCase(Locale.ROOT).contains(text))
                .sorted(Comparator.comparing((Message m) -> m.createdAt).reversed())
                .toList();
    }

    Json counts() {
        return counts(matching, request);
    }

    /** Counted before the assignee type narrows the list. */
    static Json counts(List<Conversation> conversations, Request request) {
        long mine =
                conversations.stream()
                        .filter(c -> c.assignee != null && c.assignee == request.user())
                        .count();
        long unassigned = conversations.stream().filter(c -> c.assignee == null).count();
        return new Json()
                .with("mine_count", mine)
                .with("assigned_count", conversations.size() - unassigned)
                .with("unassigned_count", unassigned)
                .with("all_count", conversations.size());
    }

    /** With {@code updated_within} everything on one page. */
    List<Conversation> page() {
        Stream<Conversation> ordered =
                matching.stream().filter(this::assignedAsWanted).sorted(order());
        if (!params.present("updated_within")) {
            return Page.of(ordered.toList(), request.page(), SIZE);
        }
        Instant since = desk.clock.now().minusSeconds(params.number("updated_within"));
        return ordered.filter(c -> c.updatedAt.isAfter(since)).toList();
    }

    private boolean assignedAsWanted(Conversation conversation) {
        return switch (params.text("assignee_type", "")) {
            case "me" -> conversation.assignee == request.user();
            case "unassigned" -> conversation.assignee == null;
            case "assigned" -> conversation.assignee != null;
            default -> true;
        };
    }

    private Comparator<Conversation> order() {
        Comparator<Conversation> active = Comparator.comparing(Conversation::lastActivity);
        Comparator<Conversation> created = Comparator.comparing(c -> c.createdAt);
        return switch (params.text("sort_by", "")) {
            case "last_activity_at_asc" -> active;
            case "created_at_asc", "sort_on_created_at" -> created;
            case "created_at_desc" -> created.reversed();
            case "priority_asc" -> priority(true).thenComparing(active.reversed());
            case "priority_desc", "sort_on_priority" ->
                    priority(false).thenComparing(active.reversed());
            case "priority_desc_created_at_asc" -> priority(false).thenComparing(created);
            case "waiting_since_asc", "sort_on_waiting_since" ->
                    waiting(Comparator.naturalOrder()).thenComparing(created);
            case "waiting_since_desc" -> waiting(Comparator.reverseOrder()).thenComparing(created);
            default -> active.reversed();
        };
    }

    private static Comparator<Conversation> priority(boolean ascending) {
        Comparator<Integer> rank =
                ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(
                c -> c.priority == null ? null : (Integer) PRIORITIES.indexOf(c.priority),
                Comparator.nullsLast(rank));
    }

    private static Comparator<Conversation> waiting(Comparator<Instant> order) {
        return Comparator.comparing(c -> c.waitingSince, Comparator.nullsLast(order));
    }
}
