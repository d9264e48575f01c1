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
package io.github.camelchatwoot.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootNobodyToAssignException;
import io.github.camelchatwoot.ChatwootValidationException;

import static org.assertj.core.api.Assertions.assertThat;

class AssignTest extends Desk {

    private long inbox;

    @BeforeEach
    void createInbox() {
        inbox = apiInbox();
    }

    private long agent(String availability) {
        return id(
                one(
                        "createAgent",
                        "name",
                        unique("Agent"),
                        "email",
                        unique("agent") + "@acme.example",
                        "availability",
                        availability,
                        "autoOffline",
                        false));
    }

    private void members(Long... agents) {
        call("addInboxMembers", "inboxId", inbox, "userIds", Arrays.asList(agents));
    }

    private long team(Long... agents) {
        long team = id(one("createTeam", "name", unique("team"), "allowAutoAssign", false));
        call("addTeamMembers", "teamId", team, "userIds", Arrays.asList(agents));
        return team;
    }

    private Exchange assign(Object... how) {
        List<Object> parameters = new ArrayList<>(List.of(how));
        Collections.addAll(parameters, "conversationId", conversation(inbox));
        return exchange("assign", parameters.toArray());
    }

    private static long agentIn(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelChatwootAgentId", Long.class);
    }

    private Object assignee(long conversation, String who) {
        Map<?, ?> meta =
                (Map<?, ?>) one("getConversation", "conversationId", conversation).get("meta");
        return meta.get(who) instanceof Map<?, ?> one ? one.get("id") : null;
    }

    @Test
    void anAgentOutsideTheInboxIsRefusedWithThoseInIt() {
        long outsider = agent("offline");
        long member = agent("offline");
        members(member);
        long conversation = conversation(inbox);

        Exception refused =
                failure("assign", "conversationId", conversation, "assigneeId", outsider);

        assertThat(refused)
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessageContaining("agent %d is not in inbox %d", outsider, inbox)
                .hasMessageContaining("(id %d)", member);
        assertThat(assignee(conversation, "assignee")).isNull();
        call("assign", "conversationId", conversation, "assigneeId", member);
        assertThat(assignee(conversation, "assignee")).isEqualTo((int) member);
    }

    @Test
    void everyoneHasATurn() {
        Long[] agents = {agent("offline"), agent("offline"), agent("offline")};
        members(agents);

        List<Long> assigned = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assigned.add(agentIn(assign("strategy", "roundRobin")));
        }

        assertThat(assigned.subList(0, 3)).containsExactlyInAnyOrder(agents);
        assertThat(assigned.subList(3, 6)).isEqualTo(assigned.subList(0, 3));
    }

    @Test
    void whoHasLeastOpenConversationsGetsTheNextAlsoIfManyAskAtOnce() throws Exception {
        Long[] agents = {agent("offline"), agent("offline"), agent("offline")};
        members(agents);
        assign("assigneeId", agents[0]);
        assign("assigneeId", agents[0]);

        List<Long> assigned = atOnce(7, () -> agentIn(assign("strategy", "leastOpen")));

        assertThat(Collections.frequency(assigned, agents[0])).isEqualTo(1);
        assertThat(Collections.frequency(assigned, agents[1])).isEqualTo(3);
        assertThat(Collections.frequency(assigned, agents[2])).isEqualTo(3);
    }

    @Test
    void onlyMembersOfTheTeamWhoAreOnlineArePicked() {
        long online = agent("online");
        long offline = agent("offline");
        long elsewhere = agent("online");
        members(online, offline, elsewhere);
        long team = team(online, offline);
        long conversation = conversation(inbox);

        call(
                "assign",
                "conversationId",
                conversation,
                "strategy",
                "roundRobin",
                "teamId",
                team,
                "online",
                true);

        assertThat(assignee(conversation, "assignee")).isEqualTo((int) online);
        assertThat(assignee(conversation, "team")).isEqualTo((int) team);
    }

    @Test
    void ifThereIsNobodyTheRouteDecides() {
        long offline = agent("offline");
        members(offline);
        long team = team(offline);
        long conversation = conversation(inbox);

        assertThat(
                        failure(
                                "assign",
                                "conversationId",
                                conversation,
                                "strategy",
                                "leastOpen",
                                "online",
                                true))
                .isInstanceOf(ChatwootNobodyToAssignException.class)
                .hasMessageContaining("no agent of inbox %d is online", inbox);
        Exchange none = assign("assigneeId", offline, "online", true, "fallback", "none");
        assertThat(none.getMessage().getHeader(ChatwootConstants.SKIPPED, String.class))
                .contains("is not online");
        call(
                "assign",
                "conversationId",
                conversation,
                "strategy",
                "leastOpen",
                "online",
                true,
                "teamId",
                team,
                "fallback",
                "team");
        assertThat(assignee(conversation, "assignee")).isNull();
        assertThat(assignee(conversation, "team")).isEqualTo((int) team);
    }

    @Test
    void anEmptyInboxHasNobody() {
        assertThat(
                        failure(
                                "assign",
                                "conversationId",
                                conversation(inbox),
                                "strategy",
                                "roundRobin"))
                .isInstanceOf(ChatwootNobodyToAssignException.class);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(failure("assign", "conversationId", 1)).hasMessageContaining("nobody is named");
        assertThat(failure("assign", "conversationId", 1, "teamId", 1, "online", true))
                .hasMessageContaining("online and fallback are about agents");
        assertThat(
                        failure(
                                "assign",
                                "conversationId",
                                1,
                                "strategy",
                                "roundRobin",
                                "fallback",
                                "team"))
                .hasMessageContaining("fallback=team needs teamId or team");
    }
}
