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

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

class PersonDataTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    private long conversationOf(long contact) {
        Exchange opened =
                exchange(
                        "findOrCreateConversation",
                        "inboxId",
                        inbox,
                        "contactId",
                        contact,
                        "policy",
                        "new",
                        "conversationAttributes",
                        Map.of("order", "4711"));
        return opened.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID, Long.class);
    }

    private void write(long conversation, String content) {
        call("createIncomingMessage", "conversationId", conversation, "content", content);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> only(Map<String, Object> told) {
        List<Map<String, Object>> contacts = (List<Map<String, Object>>) told.get("contacts");
        assertThat(contacts).hasSize(1);
        return contacts.get(0);
    }

    private static List<?> in(Map<?, ?> thing, String field) {
        return (List<?>) thing.get(field);
    }

    @Test
    void anExportHasEveryConversationAndEveryMessage() {
        Map<String, Object> contact = contact();
        call("createContactNote", "contactId", id(contact), "content", "Prefers calls");
        call("addLabels", "of", "contact", "contactId", id(contact), "labels", List.of("vip"));
        long first = conversationOf(id(contact));
        for (int i = 0; i < 23; i++) {
            write(first, "Message " + i);
        }
        for (int i = 0; i < 26; i++) {
            conversationOf(id(contact));
        }

        Map<String, Object> exported = one("exportPerson", "email", contact.get("email"));

        Map<String, Object> person = only(exported);
        assertThat(person.get("contact"))
                .hasFieldOrPropertyWithValue("email", contact.get("email"))
                .hasFieldOrProperty("contact_inboxes");
        assertThat(person).containsEntry("labels", List.of("vip"));
        assertThat(in(person, "notes")).hasSize(1);
        assertThat(in(person, "conversations")).hasSize(27);
        Map<?, ?> talk = (Map<?, ?>) in(person, "conversations").get(0);
        assertThat(in(talk, "messages"))
                .filteredOn(
                        message ->
                                Integer.valueOf(0)
                                        .equals(((Map<?, ?>) message).get("message_type")))
                .extracting(message -> ((Map<?, ?>) message).get("content").toString())
                .hasSize(23)
                .startsWith("Message 0")
                .endsWith("Message 22");
        assertThat(in(exported, "not_included")).isNotEmpty();
    }

    @Test
    void nobodyIsAnAnswerToo() {
        String email = unique("nobody") + "@acme.example";

        assertThat(in(one("exportPerson", "email", email), "contacts")).isEmpty();
        assertThat(one("erasePerson", "email", email)).containsEntry("outcome", "nobody");
        assertThat(one("erasePerson", "contactId", 999_999_999)).containsEntry("outcome", "nobody");
    }

    @Test
    void whoIsErasedIsGoneWithAllConversationsAndASecondRunSaysSo() {
        Map<String, Object> contact = contact();
        long open = conversationOf(id(contact));
        write(open, "Hello");
        long other = conversationOf(id(contact));

        Map<String, Object> report = one("erasePerson", "email", contact.get("email"));

        assertThat(report).containsEntry("outcome", "erased");
        assertThat(in(only(report), "conversation_ids"))
                .extracting(Object::toString)
                .containsExactly("" + open, "" + other);
        assertThat(failure("getContact", "contactId", id(contact))).hasMessageContaining("404");
        assertThat(failure("getConversation", "conversationId", open)).hasMessageContaining("404");
        assertThat(failure("getConversation", "conversationId", other)).hasMessageContaining("404");
        assertThat(one("erasePerson", "contactId", id(contact))).containsEntry("outcome", "nobody");
    }

    @Test
    void anErasureLeavesNoAttributesInTheAuditLog() {
        long contact = id(contact());
        conversationOf(contact);
        one("erasePerson", "contactId", contact);

        assertThat(list("listAuditLogs"))
                .filteredOn(entry -> "Conversation".equals(entry.get("auditable_type")))
                .noneSatisfy(
                        entry ->
                                assertThat(entry.get("audited_changes"))
                                        .hasFieldOrPropertyWithValue(
                                                "contact_id", Math.toIntExact(contact)));
    }

    @Test
    void aDryRunDeletesNothing() {
        long contact = id(contact());
        long conversation = conversationOf(contact);

        Map<String, Object> report = one("erasePerson", "contactId", contact, "dryRun", true);

        assertThat(report).containsEntry("outcome", "planned");
        assertThat(in(only(report), "conversation_ids")).hasSize(1);
        assertThat(one("getConversation", "conversationId", conversation)).isNotEmpty();
    }

    @Test
    void severalContactsAreErasedOnlyIfTheRouteSaysSo() {
        String identifier = unique("customer");
        String email = unique("joe") + "@acme.example";
        long one = id(one("createContact", "name", "Joe", "identifier", identifier));
        long other = id(one("createContact", "name", "Joe", "email", email));

        Exception refused = failure("erasePerson", "identifier", identifier, "email", email);
        assertThat(refused)
                .hasMessageContaining(
                        "2 contacts have one of the keys: %d, %d".formatted(one, other));
        assertThat(one("getContact", "contactId", one)).isNotEmpty();

        Map<String, Object> report =
                one("erasePerson", "identifier", identifier, "email", email, "matches", "all");
        assertThat(report).containsEntry("outcome", "erased");
        assertThat(in(report, "contacts")).hasSize(2);
    }
}
