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

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.response.ChatwootConversation;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    @Test
    void aConversationIsCreatedForAContactInAnInbox() {
        Map<String, Object> contact = contact();

        Exchange exchange =
                exchange(
                        "createConversation",
                        "inboxId",
                        inbox,
                        "contactId",
                        id(contact),
                        "customAttributes",
                        Map.of("order", "A-17"));

        ChatwootConversation conversation =
                exchange.getMessage().getBody(ChatwootConversation.class);
        assertThat(conversation.inboxId()).isEqualTo(inbox);
        assertThat(conversation.contact().id()).isEqualTo(id(contact));
        assertThat(conversation.customAttributes()).containsEntry("order", "A-17");
        assertThat(conversation.status()).isEqualTo("open");
    }

    @Test
    void itsStatusIsSetAndTheResolvedOneLeavesTheOpenList() {
        long conversation = conversation(inbox);

        assertThat(one("toggleStatus", "conversationId", conversation, "status", "resolved"))
                .containsEntry("current_status", "resolved");

        assertThat(list("listConversations?pages=list", "inboxId", inbox))
                .extracting(listed -> id(listed))
                .doesNotContain(conversation);
        assertThat(list("listConversations?pages=list", "inboxId", inbox, "status", "all"))
                .extracting(listed -> id(listed))
                .contains(conversation);
        one("reopenConversation", "conversationId", conversation);
        assertThat(one("getConversation", "conversationId", conversation))
                .containsEntry("status", "open");
    }

    @Test
    void itsPriorityIsSetAndCleared() {
        long conversation = conversation(inbox);

        exchange("setPriority", "conversationId", conversation, "priority", "urgent");
        assertThat(one("getConversation", "conversationId", conversation))
                .containsEntry("priority", "urgent");

        exchange("setPriority?clear=priority", "conversationId", conversation);
        assertThat(one("getConversation", "conversationId", conversation))
                .containsEntry("priority", null);
    }

    @Test
    void itsLabelsAreReplacedAsAWhole() {
        long conversation = conversation(inbox);

        call("setConversationLabels", "conversationId", conversation, "labels", List.of("a", "b"));
        call("setConversationLabels", "conversationId", conversation, "labels", List.of("c"));

        assertThat((List<?>) call("listConversationLabels", "conversationId", conversation))
                .map(Object::toString)
                .containsExactly("c");
    }

    @Test
    void anAgentIsAssignedAndTakenOffAgain() {
        long conversation = conversation(inbox);
        long administrator = id(one("getProfile"));

        assertThat(one("assignAgent", "conversationId", conversation, "assigneeId", administrator))
                .extracting(assignee -> id(assignee))
                .isEqualTo(administrator);
        assertThat(call("unassign", "conversationId", conversation)).isNull();
        ChatwootConversation after =
                exchange("getConversation", "conversationId", conversation)
                        .getMessage()
                        .getBody(ChatwootConversation.class);
        assertThat(after.assignee()).isEmpty();
    }

    @Test
    void aTeamIsAssignedAndTakenOff() {
        long conversation = conversation(inbox);
        long team = id(one("createTeam", "name", unique("team")));

        one("assignTeam", "conversationId", conversation, "teamId", team);

        ChatwootConversation after =
                exchange("getConversation", "conversationId", conversation)
                        .getMessage()
                        .getBody(ChatwootConversation.class);
        assertThat(after.team()).containsEntry("id", (int) team);
        assertThat(call("unassignTeam", "conversationId", conversation)).isNull();
        assertThat(
                        exchange("getConversation", "conversationId", conversation)
                                .getMessage()
                                .getBody(ChatwootConversation.class)
                                .team())
                .isEmpty();
    }

    @Test
    void aSnoozedOneKeepsItsTime() {
        long conversation = conversation(inbox);

        Map<String, Object> snoozed =
                one("snoozeConversation", "conversationId", conversation, "snoozedUntil", "now+1d");

        assertThat(snoozed).containsEntry("current_status", "snoozed");
        assertThat(snoozed.get("snoozed_until")).isNotNull();
    }

    @Test
    void aFilterCountsWhatItFinds() {
        long conversation = conversation(inbox);
        exchange("setPriority", "conversationId", conversation, "priority", "high");
        List<Map<String, Object>> conditions =
                List.of(
                        Map.of(
                                "attribute_key",
                                "inbox_id",
                                "filter_operator",
                                "equal_to",
                                "values",
                                List.of(inbox),
                                "query_operator",
                                "AND"),
                        Map.of(
                                "attribute_key",
                                "priority",
                                "filter_operator",
                                "equal_to",
                                "values",
                                List.of("high")));

        assertThat(list("filterConversations", "payload", conditions))
                .extracting(found -> id(found))
                .containsExactly(conversation);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(failure("getConversation", "conversationId", 99_999_999))
                .isInstanceOf(ChatwootNotFoundException.class);
    }
}
