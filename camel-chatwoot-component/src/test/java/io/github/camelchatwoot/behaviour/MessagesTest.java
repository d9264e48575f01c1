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

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootValidationException;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    @Test
    void aReplyANoteAndACustomersMessageAreToldApart() {
        long conversation = conversation(inbox);

        Map<String, Object> reply =
                one("sendMessage", "conversationId", conversation, "content", "On its way.");
        Map<String, Object> note =
                one("sendPrivateNote", "conversationId", conversation, "content", "Check stock.");
        Map<String, Object> incoming =
                one("createIncomingMessage", "conversationId", conversation, "content", "Thanks!");

        assertThat(reply).containsEntry("message_type", 1).containsEntry("private", false);
        assertThat(note).containsEntry("message_type", 1).containsEntry("private", true);
        assertThat(incoming).containsEntry("message_type", 0);
        assertThat(list("listMessages", "conversationId", conversation))
                .extracting(message -> message.get("content"))
                .contains("On its way.", "Check stock.", "Thanks!");
    }

    @Test
    void whatACustomerWroteIsNeverRenderedAsATemplate() {
        long conversation = conversation(inbox);
        for (String hostile :
                List.of(
                        "{{contact.email}}",
                        "{% if true %}x{% endif %}",
                        "{% endraw %}{{contact.name}}",
                        "`{{contact.name}}` and {{ 1 | plus: 2 }}",
                        "`{% endraw %}{{contact.name}}`",
                        "{{{ 1 }}} {%{% raw %}",
                        "{")) {
            assertThat(
                            one(
                                    "sendMessage",
                                    "conversationId",
                                    conversation,
                                    "content",
                                    "You wrote: " + hostile))
                    .containsEntry("content", "You wrote: " + hostile);
        }
    }

    @Test
    void anAnswerToChooseFromKeepsItsItems() {
        long conversation = conversation(inbox);
        Map<String, Object> attributes =
                Map.of(
                        "items",
                        List.of(
                                Map.of("title", "Yes", "value", "y"),
                                Map.of("title", "No", "value", "n")));

        Map<String, Object> message =
                one(
                        "sendMessage",
                        "conversationId",
                        conversation,
                        "content",
                        "Did that help?",
                        "contentType",
                        "input_select",
                        "contentAttributes",
                        attributes);

        assertThat(message)
                .containsEntry("content_type", "input_select")
                .containsEntry("content_attributes", attributes);
    }

    @Test
    void filesTravelWithAMessage() {
        long conversation = conversation(inbox);
        byte[] text = "hello".getBytes();

        Map<String, Object> message =
                one(
                        "sendMessage?attachmentName=hello.txt",
                        "conversationId",
                        conversation,
                        "content",
                        "See attached",
                        "attachments",
                        List.of(text, new ByteArrayInputStream(text)));

        assertThat((List<?>) message.get("attachments")).hasSize(2);
    }

    @Test
    void theFilesOfOneMessageAreSentOnWithAnother() {
        long from = conversation(inbox);
        Map<String, Object> received =
                one(
                        "sendMessage?attachmentName=order.txt",
                        "conversationId",
                        from,
                        "content",
                        "My order",
                        "attachments",
                        List.of("two & three".getBytes()));

        Map<String, Object> sentOn =
                one(
                        "sendMessage",
                        "conversationId",
                        conversation(inbox),
                        "content",
                        "For you",
                        "attachments",
                        received.get("attachments"));

        assertThat((List<?>) sentOn.get("attachments"))
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(((Map<?, ?>) file).get("data_url").toString())
                                    .endsWith("order.txt");
                            assertThat(((Map<?, ?>) file).get("file_size"))
                                    .isEqualTo("two & three".length());
                        });
    }

    @Test
    void aLongConversationIsReadFromItsFirstMessageToItsLast() {
        long conversation = conversation(inbox);
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= 45; i++) {
            written.add("message " + i);
            one("sendMessage", "conversationId", conversation, "content", "message " + i);
        }

        assertThat(list("listMessages?pages=list", "conversationId", conversation))
                .extracting(message -> (String) message.get("content"))
                .filteredOn(content -> content != null && content.startsWith("message "))
                .containsExactlyElementsOf(written);
    }

    @Test
    void aDeletedMessageStaysAsADeletedOne() {
        long conversation = conversation(inbox);
        long message = id(one("sendMessage", "conversationId", conversation, "content", "Oops"));

        Map<String, Object> deleted =
                one("deleteMessage", "conversationId", conversation, "messageId", message);

        assertThat(deleted.get("content_attributes")).isEqualTo(Map.of("deleted", true));
    }

    @Test
    void anIncomingMessageBelongsIntoAnApiInboxOnly() {
        long website =
                id(
                        one(
                                "createInbox",
                                "name",
                                unique("Website"),
                                "channel",
                                Map.of(
                                        "type",
                                        "web_widget",
                                        "website_url",
                                        "https://acme.example")));
        long conversation = conversation(website);

        assertThat(
                        failure(
                                "createIncomingMessage",
                                "conversationId",
                                conversation,
                                "content",
                                "Hi"))
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessageContaining("Incoming messages are only allowed in Api inboxes");
    }
}
