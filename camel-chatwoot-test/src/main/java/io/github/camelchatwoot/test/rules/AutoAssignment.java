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

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.User;

/** Gives open conversations to the members of the inbox who are online, in turn. */
final class AutoAssignment {
    private static final String DEFAULT_POLICY = "Default Policy";

    private final Desk desk;
    private final Rules rules;
    private final Map<Inbox, Deque<User>> turns = new HashMap<>();

    AutoAssignment(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** Looks at the inbox of this conversation later, if anything may be assigned there. */
    void consider(Conversation conversation) {
        Inbox inbox = conversation.inbox;
        if (inbox.on("enable_auto_assignment")) {
            desk.later(() -> assignWaiting(inbox));
        }
    }

    private void assignWaiting(Inbox inbox) {
        List<Conversation> waiting =
                desk.conversations
                        .of(inbox.account)
                        .filter(c -> c.inbox == inbox && c.assignee == null)
                        .filter(c -> c.status.equals("open"))
                        .sorted(Comparator.comparing((Conversation c) -> c.createdAt))
                        .toList();
        for (Conversation conversation : waiting) {
            next(inbox, conversation)
                    .ifPresent(
                            agent ->
                                    rules.conversations.change(
                                            conversation,
                                            Cause.system(DEFAULT_POLICY),
                                            () -> conversation.assignee = agent));
        }
    }

    /** A team that takes no automatic assignments keeps its conversations unassigned. */
    private Optional<User> next(Inbox inbox, Conversation conversation) {
        var team = conversation.team;
        if (team != null && !team.allowAutoAssign) {
            return Optional.empty();
        }
        Deque<User> turn = turns.computeIfAbsent(inbox, i -> new ArrayDeque<>());
        turn.removeIf(user -> !inbox.members.contains(user));
        inbox.members.stream().filter(user -> !turn.contains(user)).forEach(turn::add);
        Optional<User> agent =
                turn.stream()
                        .filter(user -> isOnline(inbox, user))
                        .filter(user -> team == null || team.members.contains(user))
                        .findFirst();
        agent.ifPresent(
                user -> {
                    turn.remove(user);
                    turn.addLast(user);
                });
        return agent;
    }

    private boolean isOnline(Inbox inbox, User user) {
        return desk.membership(inbox.account, user)
                .filter(membership -> membership.availabilityStatus().equals("online"))
                .isPresent();
    }

    /** An assignee outside the team is dropped; a team may assign one of its own. */
    void fitAssigneeToTeam(Conversation conversation) {
        var team = conversation.team;
        if (team == null) {
            return;
        }
        if (!team.members.contains(conversation.assignee)) {
            conversation.assignee = null;
        }
        if (conversation.assignee == null && team.allowAutoAssign) {
            conversation.assignee = next(conversation.inbox, conversation).orElse(null);
        }
    }
}
