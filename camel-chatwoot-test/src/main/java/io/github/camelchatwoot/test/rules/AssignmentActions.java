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

import java.util.List;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;

/** The actions of macros and rules that assign agents and teams. */
final class AssignmentActions {
    private static final List<String> NOBODY = List.of("nil", "0", "");

    private final Desk desk;
    private final Rules rules;

    AssignmentActions(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** An unknown team changes nothing. */
    void team(Conversation conversation, String id, Cause cause) {
        if (id == null || NOBODY.contains(id)) {
            noTeam(conversation, cause);
            return;
        }
        desk.teams
                .of(conversation.account)
                .filter(team -> String.valueOf(team.id).equals(id))
                .findFirst()
                .ifPresent(team -> set(conversation, team, cause));
    }

    void noTeam(Conversation conversation, Cause cause) {
        set(conversation, (Team) null, cause);
    }

    /**
     * Who can't be assigned, or has not confirmed yet, is not.
     *
     * @param who an id, {@code self}, {@code last_responding_agent} or {@code nil}
     */
    void agent(Conversation conversation, String who, ActionPerformer performer) {
        if ("nil".equals(who)) {
            nobody(conversation, performer.cause());
            return;
        }
        Assignable.agents(desk, conversation.inbox).stream()
                .filter(user -> user.confirmed && is(user, who, conversation, performer))
                .findFirst()
                .ifPresent(user -> set(conversation, user, performer.cause()));
    }

    void nobody(Conversation conversation, Cause cause) {
        set(conversation, (User) null, cause);
    }

    private static boolean is(
            User user, String who, Conversation conversation, ActionPerformer performer) {
        return switch (String.valueOf(who)) {
            case "self" -> user == performer.person();
            case "last_responding_agent" -> user == lastResponding(conversation);
            default -> String.valueOf(user.id).equals(who);
        };
    }

    private static User lastResponding(Conversation conversation) {
        User last = null;
        for (Message message : conversation.messages) {
            if (message.is("outgoing")
                    && !message.isPrivate
                    && message.sender instanceof User user) {
                last = user;
            }
        }
        return last;
    }

    private void set(Conversation conversation, Team team, Cause cause) {
        rules.conversations.change(conversation, cause, () -> conversation.team = team);
    }

    private void set(Conversation conversation, User user, Cause cause) {
        rules.conversations.change(conversation, cause, () -> conversation.assignee = user);
    }
}
