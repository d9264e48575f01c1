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
package io.github.camelchatwoot.composite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNobodyToAssignException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;

/** Gives a conversation to an agent who can open it: a named one, or one who is picked. */
final class Assign {

    private final Arguments given;
    private final Steps steps;
    private final Object conversationId;
    private final Object agentId;
    private final Object teamId;
    private final String strategy;
    private final boolean online;

    private Assign(Arguments given, Steps steps) {
        this.given = given;
        this.steps = steps;
        this.conversationId = given.get("conversationId");
        this.agentId = given.get("assigneeId");
        this.teamId = given.get("teamId");
        this.strategy = given.text("strategy");
        this.online = Boolean.TRUE.equals(given.get("online"));
        boolean person = agentId != null || strategy != null;
        if (!person && teamId == null) {
            throw new IllegalArgumentException(
                    "nobody is named: set assigneeId or agent, teamId or team, or strategy; unassign takes the agent off");
        } else if (agentId != null && strategy != null) {
            throw new IllegalArgumentException(
                    "assigneeId and strategy: either one agent is named, or one is picked");
        } else if (!person && (online || given.get("fallback") != null)) {
            throw new IllegalArgumentException(
                    "online and fallback are about agents: set strategy, assigneeId or agent, too");
        } else if ("team".equals(given.text("fallback")) && teamId == null) {
            throw new IllegalArgumentException("fallback=team needs teamId or team");
        }
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Assign assign = new Assign(given, steps);
        if (assign.agentId == null && assign.strategy == null) {
            return assign.toTeam("team");
        }
        Object inboxId =
                steps.callAs(
                                                Credentials.Actor.USER,
                                                "getConversation",
                                                Map.of("conversationId", assign.conversationId))
                                        .thing()
                                instanceof Map<?, ?> conversation
                        ? conversation.get("inbox_id")
                        : null;
        InboxAgents agents = new InboxAgents(steps, inboxId);
        return assign.strategy == null
                ? assign.toNamed(agents, inboxId)
                : steps.alone(
                        "assignments of inbox " + inboxId, () -> assign.toPicked(agents, inboxId));
    }

    private Result toNamed(InboxAgents agents, Object inboxId) throws ChatwootException {
        List<Map<String, Object>> assignable = agents.assignable();
        Map<String, Object> agent =
                assignable.stream()
                        .filter(one -> String.valueOf(one.get("id")).equals(agentId.toString()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "agent %s is not in inbox %s and could not open the conversation; those who could are %s"
                                                        .formatted(
                                                                agentId,
                                                                inboxId,
                                                                InboxAgents.told(assignable))));
        return online && !InboxAgents.isOnline(agent)
                ? toNobody("%s is not online".formatted(agent.get("name")))
                : toAgent(agent);
    }

    private Result toPicked(InboxAgents agents, Object inboxId) throws ChatwootException {
        List<Map<String, Object>> candidates = new ArrayList<>(agents.members());
        if (teamId != null) {
            Set<Long> team = agents.idsOfTeam(teamId);
            candidates.removeIf(agent -> !team.contains(InboxAgents.id(agent)));
        }
        if (online) {
            candidates.removeIf(agent -> !InboxAgents.isOnline(agent));
        }
        String round = steps.place() + "inbox " + inboxId + " team " + teamId;
        Comparator<Map<String, Object>> order =
                steps.roundRobin().longestAgo(round, InboxAgents::id);
        if (strategy.equals("leastOpen") && candidates.size() > 1) {
            Map<Long, Long> open = new HashMap<>();
            for (Map<String, Object> agent : candidates) {
                open.put(InboxAgents.id(agent), openConversations(InboxAgents.id(agent)));
            }
            order =
                    Comparator.comparing(
                                    (Map<String, Object> agent) -> open.get(InboxAgents.id(agent)))
                            .thenComparing(order);
        }
        if (candidates.isEmpty()) {
            return toNobody(
                    "no agent of inbox %s%s%s"
                            .formatted(
                                    inboxId,
                                    teamId == null ? "" : " is in team " + teamId,
                                    online
                                            ? (teamId == null ? " is online" : " and online")
                                            : teamId == null ? ": it has none" : ""));
        }
        Map<String, Object> next = candidates.stream().min(order).orElseThrow();
        Result result = toAgent(next);
        steps.roundRobin().had(round, InboxAgents.id(next));
        return result;
    }

    /** In the whole account, as far as the token sees it. */
    private long openConversations(Long agent) throws ChatwootException {
        List<Map<String, Object>> conditions =
                List.of(Conditions.equal("assignee_id", agent), Conditions.equal("status", "open"));
        Map<String, Object> counts =
                steps.callAs(
                                Credentials.Actor.USER,
                                "filterConversations",
                                Map.of("payload", Conditions.all(conditions)))
                        .meta();
        return counts != null && counts.get("all_count") instanceof Number count
                ? count.longValue()
                : 0;
    }

    /** The team goes first: setting it takes off an agent who is not in it. */
    private Result toAgent(Map<String, Object> agent) throws ChatwootException {
        if (teamId != null) {
            setTeam();
        }
        Object assigned = set("assigneeId", agent.get("id"));
        return Result.of(assigned)
                .withIds(Map.of("agentId", agent.get("id")))
                .withMeta(Map.of("outcome", "agent"));
    }

    private Result toTeam(String outcome) throws ChatwootException {
        return Result.of(setTeam())
                .withIds(Map.of("teamId", teamId))
                .withMeta(Map.of("outcome", outcome));
    }

    private Object setTeam() throws ChatwootException {
        Object team = set("teamId", teamId);
        if (team == null) {
            throw new IllegalArgumentException(
                    "there is no team %s; the conversation has none now".formatted(teamId));
        }
        steps.did("gave conversation %s to team %s".formatted(conversationId, teamId));
        return team;
    }

    private Object set(String option, Object id) throws ChatwootException {
        return steps.call("setAssignee", Map.of("conversationId", conversationId, option, id))
                .thing();
    }

    private Result toNobody(String why) throws ChatwootException {
        String fallback = given.text("fallback");
        if ("team".equals(fallback)) {
            return toTeam("team");
        } else if ("none".equals(fallback)) {
            return Result.skipped("nobody to assign: " + why);
        }
        throw new ChatwootNobodyToAssignException(
                given.operation().name(),
                "Nobody can take conversation %s: %s; fallback=none leaves it as it is, fallback=team gives it to the team"
                        .formatted(conversationId, why));
    }
}
