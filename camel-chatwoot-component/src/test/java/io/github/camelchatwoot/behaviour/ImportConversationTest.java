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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static io.github.camelchatwoot.behaviour.ChatwootUnderTest.DESK;
import static org.assertj.core.api.Assertions.assertThat;

class ImportConversationTest extends Desk {

    private static final long YEARS_AGO = 1_600_000_000;

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    private static Map<String, Object> message(String id, String type, String content) {
        return Map.of(
                "source_id",
                id,
                "message_type",
                type,
                "content",
                content,
                "created_at",
                YEARS_AGO,
                "author",
                "Bob");
    }

    private static List<Map<String, Object>> talk() {
        Map<String, Object> note = new HashMap<>(message("m-3", "outgoing", "Promised a refund"));
        note.put("private", true);
        return List.of(
                message("m-1", "incoming", "Where is my parcel?"),
                message("m-2", "outgoing", "On its way, {{contact.email}}"),
                note);
    }

    private Map<String, Object> record() {
        Map<String, Object> record = new HashMap<>();
        record.put("importId", unique("ticket"));
        record.put("inboxId", inbox);
        record.put("email", unique("jane") + "@acme.example");
        record.put("name", "Jane Doe");
        record.put("labels", List.of("migrated", "parcel"));
        record.put("priority", "high");
        record.put("createdAt", YEARS_AGO);
        record.put("conversationAttributes", Map.of("order", "4711"));
        record.put("messages", talk());
        return record;
    }

    private Exchange imported(Map<String, Object> record) {
        List<Object> parameters = new ArrayList<>();
        record.forEach(
                (name, value) -> {
                    parameters.add(name);
                    parameters.add(value);
                });
        return exchange("importConversation", parameters.toArray());
    }

    private static Map<?, ?> told(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.META, Map.class);
    }

    private static long conversationIn(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID, Long.class);
    }

    private List<Map<String, Object>> written(long conversation) {
        return list("listMessages", "conversationId", conversation).stream()
                .filter(message -> message.get("source_id") != null)
                .toList();
    }

    @Test
    void aConversationIsWrittenWithAllThatBelongsToIt() {
        Exchange exchange = imported(record());

        assertThat(told(exchange))
                .isEqualTo(Map.of("outcome", "created", "messages", 3, "added", 3));
        long id = conversationIn(exchange);
        Map<String, Object> conversation = one("getConversation", "conversationId", id);
        assertThat(conversation)
                .containsEntry("status", "resolved")
                .containsEntry("priority", "high")
                .containsEntry("custom_attributes", Map.of("order", "4711"));
        assertThat(conversation.get("additional_attributes"))
                .hasFieldOrPropertyWithValue(
                        "initiated_at", Map.of("timestamp", "2020-09-13T12:26:40Z"));
        assertThat((List<?>) conversation.get("labels"))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("migrated", "parcel");
        List<Map<String, Object>> messages = written(id);
        assertThat(messages)
                .extracting(message -> message.get("source_id"))
                .containsExactly("m-1", "m-2", "m-3");
        assertThat(messages)
                .extracting(message -> message.get("message_type"))
                .containsExactly(0, 1, 1);
        assertThat(messages)
                .extracting(message -> message.get("private"))
                .containsExactly(false, false, true);
        assertThat(messages)
                .allSatisfy(
                        message ->
                                assertThat(message.get("content_attributes"))
                                        .hasFieldOrPropertyWithValue("author", "Bob")
                                        .hasFieldOrProperty("external_created_at"));
    }

    @Test
    void whatLooksLikeATemplateStaysAsItWasWritten() {
        long id = conversationIn(imported(record()));

        assertThat(written(id).get(1)).containsEntry("content", "On its way, {{contact.email}}");
    }

    @Test
    void theSameRecordOnceMoreChangesNothing() {
        Map<String, Object> record = record();
        long id = conversationIn(imported(record));
        call("toggleStatus", "conversationId", id, "status", "open");

        Exchange again = imported(record);

        assertThat(told(again)).isEqualTo(Map.of("outcome", "found", "messages", 3, "added", 0));
        assertThat(conversationIn(again)).isEqualTo(id);
        assertThat(written(id)).hasSize(3);
        assertThat(one("getConversation", "conversationId", id)).containsEntry("status", "open");
    }

    @Test
    void aRecordThatHasGrownIsContinued() {
        Map<String, Object> record = record();
        long id = conversationIn(imported(record));
        List<Map<String, Object>> longer = new ArrayList<>(talk());
        longer.add(message("m-4", "incoming", "Thanks!"));
        record.put("messages", longer);

        Exchange again = imported(record);

        assertThat(told(again))
                .isEqualTo(Map.of("outcome", "continued", "messages", 4, "added", 1));
        assertThat(conversationIn(again)).isEqualTo(id);
        assertThat(written(id)).hasSize(4);
        assertThat(one("getConversation", "conversationId", id))
                .containsEntry("status", "resolved");
    }

    @Test
    void twoConversationsOfOnePersonAreTwoAndShareTheContactInbox() {
        Map<String, Object> record = record();
        Exchange first = imported(record);
        record.put("importId", unique("ticket"));

        Exchange second = imported(record);

        assertThat(conversationIn(second)).isNotEqualTo(conversationIn(first));
        Object contact = second.getMessage().getHeader(ChatwootConstants.CONTACT_ID);
        assertThat((List<?>) one("getContact", "contactId", contact).get("contact_inboxes"))
                .hasSize(1);
    }

    @Test
    void anAgentGetsTheConversationAndIsNotNotifiedOfItsMessages() {
        long agent =
                list("listAgents").stream()
                        .filter(one -> "agent".equals(one.get("role")))
                        .map(Desk::id)
                        .findFirst()
                        .orElseThrow();
        long own = apiInbox();
        call("addInboxMembers", "inboxId", own, "userIds", List.of(agent));
        Map<String, Object> record = record();
        record.put("inboxId", own);
        record.put("assigneeId", agent);

        long id = conversationIn(imported(record));

        assertThat(one("getConversation", "conversationId", id).get("meta"))
                .extracting("assignee.id")
                .hasToString(String.valueOf(agent));
        assertThat(list("listNotifications?accessToken=" + DESK.agentAccessToken()))
                .noneSatisfy(
                        told ->
                                assertThat(told.get("primary_actor"))
                                        .hasFieldOrPropertyWithValue("inbox_id", (int) own));
    }

    @Test
    void aStampTellsInTheTextWhatTheDashboardDoesNotShow() {
        Map<String, Object> record = record();
        record.put("stamp", true);

        long id = conversationIn(imported(record));

        assertThat(written(id).get(0))
                .containsEntry("content", "*Bob, 2020-09-13 12:26 UTC*\n\nWhere is my parcel?");
    }

    @Test
    void filesOfAMessageComeWithIt() {
        Map<String, Object> record = record();
        Map<String, Object> message = new HashMap<>(message("m-1", "incoming", "See this"));
        message.put(
                "attachments", List.of("terms".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        record.put("messages", List.of(message));

        long id = conversationIn(imported(record));

        assertThat(written(id))
                .singleElement()
                .satisfies(one -> assertThat((List<?>) one.get("attachments")).hasSize(1))
                .satisfies(
                        one ->
                                assertThat(one.get("content_attributes"))
                                        .hasFieldOrPropertyWithValue("author", "Bob"));
    }

    @Test
    void anInboxThatWouldAnswerIsRefusedBeforeAnythingIsWritten() {
        Map<String, Object> loud =
                one(
                        "createInbox",
                        "name",
                        unique("Inbox"),
                        "greetingEnabled",
                        true,
                        "greetingMessage",
                        "Hello!",
                        "channel",
                        Map.of("type", "api", "webhook_url", "https://example.com/chatwoot"));
        Exception refused =
                failure(
                        "importConversation",
                        "importId",
                        unique("ticket"),
                        "inboxId",
                        id(loud),
                        "contactId",
                        id(contact()),
                        "messages",
                        talk());

        assertThat(refused)
                .hasMessageContaining(
                        "is not quiet: its webhook would get each message, it greets");
    }

    @Test
    void anInboxOfAnotherKindTakesNoHistory() {
        Map<String, Object> website =
                one(
                        "createInbox",
                        "name",
                        unique("Shop"),
                        "channel",
                        Map.of("type", "web_widget", "website_url", "https://example.com"));

        assertThat(
                        failure(
                                "importConversation",
                                "importId",
                                unique("ticket"),
                                "inboxId",
                                id(website),
                                "contactId",
                                id(contact())))
                .hasMessageContaining("only in an API inbox");
    }

    @Test
    void messagesThatCanNotBeSentAreRefusedTogether() {
        assertThat(
                        failure(
                                "importConversation",
                                "importId",
                                unique("ticket"),
                                "inboxId",
                                inbox,
                                "contactId",
                                7,
                                "messages",
                                List.of(
                                        message("m-1", "incoming", "Hello"),
                                        message("m-1", "incoming", "Hello"))))
                .hasMessageContaining("number 2 has the source_id of an earlier one: m-1");
    }
}
