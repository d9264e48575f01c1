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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Credentials;

/**
 * Who may have the conversations of an inbox. Chatwoot itself takes any agent, who then can't open
 * the conversation. Read with a person's token, because a bot may not.
 */
final class InboxAgents {

    private final Steps steps;
    private final Object inboxId;

    InboxAgents(Steps steps, Object inboxId) {
        this.steps = steps;
        this.inboxId = inboxId;
    }

    /** The members of the inbox, and all administrators. */
    List<Map<String, Object>> assignable() throws ChatwootException {
        return read("listAssignableAgents", Map.of("inboxIds", List.of(inboxId)));
    }

    /** The members alone: those who are meant to work there. */
    List<Map<String, Object>> members() throws ChatwootException {
        return read("listInboxMembers", Map.of("inboxId", inboxId));
    }

    Set<Long> idsOfTeam(Object teamId) throws ChatwootException {
        return read("listTeamMembers", Map.of("teamId", teamId)).stream()
                .map(InboxAgents::id)
                .collect(Collectors.toSet());
    }

    private List<Map<String, Object>> read(String operation, Map<String, ?> values)
            throws ChatwootException {
        return steps.callAs(Credentials.Actor.USER, operation, values).things();
    }

    static Long id(Map<String, Object> agent) {
        return ((Number) agent.get("id")).longValue();
    }

    static boolean isOnline(Map<String, Object> agent) {
        return "online".equals(agent.get("availability_status"));
    }

    /** For people: name, and id. At most ten. */
    static String told(List<Map<String, Object>> agents) {
        String names =
                agents.stream()
                        .limit(10)
                        .map(agent -> "%s (id %s)".formatted(agent.get("name"), agent.get("id")))
                        .collect(Collectors.joining(", "));
        if (agents.isEmpty()) {
            return "nobody";
        }
        return agents.size() > 10 ? names + " and %d more".formatted(agents.size() - 10) : names;
    }
}
