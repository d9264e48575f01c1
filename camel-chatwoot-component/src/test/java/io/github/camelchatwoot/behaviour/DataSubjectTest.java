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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

class DataSubjectTest extends Desk {

    private long inbox;
    private long contact;
    private long conversation;

    @BeforeAll
    void createPerson() {
        inbox = apiInbox();
        contact = id(contact());
        conversation = id(one("createConversation", "inboxId", inbox, "contactId", contact));
        for (int i = 1; i <= 25; i++) {
            one("sendMessage", "conversationId", conversation, "content", "message " + i);
        }
        one(
                "sendMessage?attachmentName=order.txt",
                "conversationId",
                conversation,
                "content",
                "file",
                "attachments",
                List.of("an order".getBytes()));
        call("setContactLabels", "contactId", contact, "labels", List.of("gold"));
        call("createContactNote", "contactId", contact, "content", "calls on Mondays");
    }

    @Test
    void everythingOfAPersonIsExportedAndThenErased() {
        Map<String, Object> export = one("exportContact", "contactId", contact);

        assertThat(id(one("getContact", "contactId", contact))).isEqualTo(contact);
        assertThat(export.get("labels")).isEqualTo(List.of("gold"));
        assertThat((List<?>) export.get("notes")).hasSize(1);
        assertThat((List<?>) export.get("attachments")).hasSize(1);
        assertThat(export.get("not_reached").toString()).contains("backups");
        Map<?, ?> exported = (Map<?, ?>) ((List<?>) export.get("conversations")).get(0);
        assertThat((List<?>) exported.get("messages"))
                .extracting(message -> (String) ((Map<?, ?>) message).get("content"))
                .contains("message 1", "message 25", "file");

        Map<String, Object> report = one("eraseContact", "contactId", contact);

        assertThat(report)
                .containsEntry("gone", true)
                .containsEntry("remaining", List.of())
                .containsEntry("attachments", 1);
        assertThat((List<?>) report.get("conversations")).hasSize(1);
        assertThat(failure("getConversation", "conversationId", conversation))
                .isInstanceOf(ChatwootNotFoundException.class);
        assertThat(failure("eraseContact", "contactId", contact))
                .isInstanceOf(ChatwootNotFoundException.class);
    }
}
