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

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest extends Desk {

    private Map<String, Object> meta(long conversation) {
        @SuppressWarnings("unchecked")
        Map<String, Object> meta =
                (Map<String, Object>)
                        one("getConversation", "conversationId", conversation).get("meta");
        return meta;
    }

    @Test
    void inboxAndTeamGoByName() {
        String inbox = unique("Support");
        long id = id(one("createInbox", "name", inbox, "channel", Map.of("type", "api")));
        String team = unique("billing");
        call("createTeam", "name", team);

        Map<String, Object> conversation =
                one(
                        "createConversation",
                        "inbox",
                        inbox.toUpperCase(),
                        "contactId",
                        id(contact()),
                        "status",
                        "open");
        call("assignTeam", "conversationId", id(conversation), "team", team.toUpperCase());

        assertThat(conversation).containsEntry("inbox_id", (int) id);
        assertThat((Map<?, ?>) meta(id(conversation)).get("team"))
                .extracting("name")
                .isEqualTo(team);
    }

    @Test
    void anAgentGoesByNameOrEmail() {
        long conversation = conversation(apiInbox());
        Map<String, Object> agent = list("listAgents").get(0);

        call("assignAgent", "conversationId", conversation, "agent", agent.get("email"));

        assertThat((Map<?, ?>) meta(conversation).get("assignee"))
                .extracting("id")
                .isEqualTo(agent.get("id"));
    }

    @Test
    void aCannedResponseIsSentAndRendered() {
        String code = unique("greeting");
        call("createCannedResponse", "shortCode", code, "content", "Hello {{contact.name}}!");
        long inbox = apiInbox();
        Map<String, Object> contact = contact();

        Map<String, Object> sent =
                one(
                        "sendToContact",
                        "inboxId",
                        inbox,
                        "contactId",
                        id(contact),
                        "cannedResponse",
                        code);

        assertThat(sent.get("content").toString())
                .isEqualToIgnoringCase("Hello " + contact.get("name") + "!");
    }

    @Test
    void whoIsNotThereIsToldWithThoseWhoAre() {
        String email = list("listAgents").get(0).get("email").toString();

        assertThat(failure("assignAgent", "conversationId", 1, "agent", "nobody-of-this-name"))
                .hasMessageContaining("agent: there is none named 'nobody-of-this-name'")
                .hasMessageContaining(email);
    }
}
