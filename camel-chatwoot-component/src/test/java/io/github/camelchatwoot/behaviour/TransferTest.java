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
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

class TransferTest extends Desk {

    private long agent() {
        return id(
                one(
                        "createAgent",
                        "name",
                        unique("Agent"),
                        "email",
                        unique("agent") + "@acme.example"));
    }

    private Map<?, ?> meta(Map<String, Object> conversation) {
        return (Map<?, ?>) conversation.get("meta");
    }

    private static long idIn(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID, Long.class);
    }

    @Test
    void theOtherInboxGetsWhatAPersonNeeds() {
        long from = apiInbox();
        long to = apiInbox();
        long agent = agent();
        call("addInboxMembers", "inboxId", from, "userIds", List.of(agent));
        call("addInboxMembers", "inboxId", to, "userIds", List.of(agent));
        long old = conversation(from);
        call("createIncomingMessage", "conversationId", old, "content", "{{contact.name}} {% x %}");
        call("sendMessage", "conversationId", old, "content", "A colleague knows.");
        call("sendPrivateNote", "conversationId", old, "content", "He is angry.");
        call("setConversationLabels", "conversationId", old, "labels", List.of("vip", "refund"));
        call("setPriority", "conversationId", old, "priority", "high");
        call(
                "setConversationCustomAttributes",
                "conversationId",
                old,
                "customAttributes",
                Map.of("order", "4711"));
        call("assign", "conversationId", old, "assigneeId", agent);

        Exchange transferred = exchange("transferToInbox", "conversationId", old, "inboxId", to);

        long next = idIn(transferred);
        assertThat(next).isNotEqualTo(old);
        Map<String, Object> made = one("getConversation", "conversationId", next);
        Map<String, Object> left = one("getConversation", "conversationId", old);
        assertThat(made)
                .containsEntry("inbox_id", (int) to)
                .containsEntry("status", "open")
                .containsEntry("priority", "high")
                .containsEntry("custom_attributes", Map.of("order", "4711"));
        assertThat(made.get("labels").toString()).contains("vip", "refund");
        assertThat(((Map<?, ?>) meta(made).get("assignee")).get("id")).isEqualTo((int) agent);
        assertThat(((Map<?, ?>) meta(made).get("sender")).get("id"))
                .isEqualTo(((Map<?, ?>) meta(left).get("sender")).get("id"));
        assertThat(left).containsEntry("status", "resolved").containsEntry("inbox_id", (int) from);
        assertThat(list("getTranscript", "conversationId", next, "notes", true))
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note).containsEntry("private", true);
                            assertThat(note.get("content").toString())
                                    .startsWith("Continues conversation #" + old)
                                    .contains(": {{contact.name}} {% x %}")
                                    .contains(": A colleague knows.")
                                    .contains("(note): He is angry.");
                        });
        assertThat(list("getTranscript", "conversationId", old, "notes", true, "last", 1))
                .singleElement()
                .satisfies(
                        note ->
                                assertThat(note.get("content").toString())
                                        .contains("Continued as conversation #" + next));
        assertThat(contactInboxesOf(made)).hasSize(2);
    }

    private List<?> contactInboxesOf(Map<String, Object> conversation) {
        Object contact = ((Map<?, ?>) meta(conversation).get("sender")).get("id");
        return (List<?>) one("getContact", "contactId", contact).get("contact_inboxes");
    }

    @Test
    void whoCannotOpenTheOtherInboxIsLeftAndTold() {
        long from = apiInbox();
        long agent = agent();
        call("addInboxMembers", "inboxId", from, "userIds", List.of(agent));
        long old = conversation(from);
        long team = id(one("createTeam", "name", unique("team"), "allowAutoAssign", false));
        call("addTeamMembers", "teamId", team, "userIds", List.of(agent));
        call("assign", "conversationId", old, "assigneeId", agent, "teamId", team);

        Exchange transferred =
                exchange("transferToInbox", "conversationId", old, "inboxId", apiInbox());

        Map<?, ?> told = transferred.getMessage().getHeader(ChatwootConstants.META, Map.class);
        assertThat(told.get("left")).isEqualTo(List.of("assignee", "team"));
        Map<String, Object> made = one("getConversation", "conversationId", idIn(transferred));
        assertThat(meta(made).get("assignee")).isNull();
        assertThat(meta(made).get("team")).isNull();
    }

    @Test
    void theSameInboxIsRefused() {
        long inbox = apiInbox();

        assertThat(
                        failure(
                                "transferToInbox",
                                "conversationId",
                                conversation(inbox),
                                "inboxId",
                                inbox))
                .hasMessageContaining("is in inbox %d already", inbox);
    }
}
