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
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.composite.ProcessLock;
import io.github.camelchatwoot.composite.SharedLock;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationInOneStepTest extends Desk {

    private long inbox;

    @BeforeAll
    void createInbox() {
        inbox = apiInbox();
    }

    private Exchange open(long contact, String policy) {
        return exchange(
                "findOrCreateConversation",
                "inboxId",
                inbox,
                "contactId",
                contact,
                "policy",
                policy,
                "status",
                "open");
    }

    private static long idIn(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID, Long.class);
    }

    private static Object outcome(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.META, Map.class).get("outcome");
    }

    private Object status(long conversation) {
        return one("getConversation", "conversationId", conversation).get("status");
    }

    private void set(long conversation, String status) {
        call("toggleStatus", "conversationId", conversation, "status", status);
    }

    @Test
    void aConversationThatIsNotResolvedIsUsedAsItIs() {
        long contact = id(contact());
        Exchange created = open(contact, "reuse");
        set(idIn(created), "snoozed");

        Exchange found = open(contact, "reuse");

        assertThat(outcome(created)).isEqualTo("created");
        assertThat(outcome(found)).isEqualTo("found");
        assertThat(idIn(found)).isEqualTo(idIn(created));
        assertThat(status(idIn(found))).isEqualTo("snoozed");
    }

    @Test
    void afterAResolvedOneANewOneBeginsWithTheSameContactInbox() {
        long contact = id(contact());
        long first = idIn(open(contact, "reuse"));
        set(first, "resolved");

        long second = idIn(open(contact, "reuse"));

        assertThat(second).isNotEqualTo(first);
        assertThat(contactInboxes(contact)).hasSize(1);
    }

    @Test
    void aResolvedOneIsReopenedIfThatIsThePolicy() {
        long contact = id(contact());
        long first = idIn(open(contact, "reuse"));
        set(first, "resolved");

        Exchange again = open(contact, "reopen");

        assertThat(outcome(again)).isEqualTo("reopened");
        assertThat(idIn(again)).isEqualTo(first);
        assertThat(again.getMessage().getBody(Map.class).get("status")).isEqualTo("open");
        assertThat(status(first)).isEqualTo("open");
    }

    @Test
    void aNewOneEachTimeStillSharesTheContactInbox() {
        long contact = id(contact());

        assertThat(idIn(open(contact, "new"))).isNotEqualTo(idIn(open(contact, "new")));
        assertThat(contactInboxes(contact)).hasSize(1);
    }

    @Test
    void fiftyAtOnceMakeOneConversationAndOneContactInbox() throws Exception {
        String email = unique("crowd") + "@acme.example";

        List<Long> ids =
                atOnce(
                        50,
                        () ->
                                idIn(
                                        exchange(
                                                "findOrCreateConversation",
                                                "inboxId",
                                                inbox,
                                                "email",
                                                email)));

        assertThat(ids).containsOnly(ids.get(0));
        long contact = id(list("findContacts", "email", email).get(0));
        assertThat(list("listContactConversations", "contactId", contact)).hasSize(1);
        assertThat(contactInboxes(contact)).hasSize(1);
    }

    @Test
    void twoProcessesWithASharedLockMakeOneConversation() throws Exception {
        SharedLock lock = new ProcessLock();
        CamelContext one = newCamel(lock);
        CamelContext other = newCamel(lock);
        var here = one.createProducerTemplate();
        var there = other.createProducerTemplate();
        AtomicInteger turn = new AtomicInteger();
        String email = unique("crowd") + "@acme.example";

        List<Exchange> opened =
                atOnce(
                        20,
                        () ->
                                attempt(
                                        turn.incrementAndGet() % 2 == 0 ? here : there,
                                        "findOrCreateConversation",
                                        "inboxId",
                                        inbox,
                                        "email",
                                        email));

        one.stop();
        other.stop();
        assertThat(opened).extracting(Exchange::getException).containsOnlyNulls();
        assertThat(opened.stream().map(ConversationInOneStepTest::idIn).distinct()).hasSize(1);
    }

    @Test
    void aMessageToSomebodyNewNeedsOneStep() {
        String email = unique("new") + "@acme.example";

        Exchange sent =
                exchange(
                        "sendToContact",
                        "inboxId",
                        inbox,
                        "email",
                        email,
                        "name",
                        "New Customer",
                        "content",
                        "Your parcel is on its way.",
                        "attachments",
                        List.of("terms".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        long conversation = idIn(sent);
        long contact = sent.getMessage().getHeader(ChatwootConstants.CONTACT_ID, Long.class);
        long message = sent.getMessage().getHeader(ChatwootConstants.MESSAGE_ID, Long.class);
        assertThat(one("getContact", "contactId", contact))
                .containsEntry("email", email)
                .containsEntry("name", "New Customer");
        assertThat(list("listMessages", "conversationId", conversation))
                .filteredOn(listed -> id(listed) == message)
                .singleElement()
                .satisfies(
                        listed -> {
                            assertThat(listed)
                                    .containsEntry("content", "Your parcel is on its way.");
                            assertThat((List<?>) listed.get("attachments")).hasSize(1);
                        });
        assertThat(
                        idIn(
                                exchange(
                                        "sendToContact",
                                        "inboxId",
                                        inbox,
                                        "email",
                                        email,
                                        "content",
                                        "2")))
                .isEqualTo(conversation);
    }

    @Test
    void whatACustomerTypedIsNotRenderedOnItsWayThroughTheStep() {
        Map<String, Object> sent =
                one(
                        "sendToContact",
                        "inboxId",
                        inbox,
                        "contactId",
                        id(contact()),
                        "content",
                        "You wrote: {{contact.email}}");

        assertThat(sent).containsEntry("content", "You wrote: {{contact.email}}");
    }

    private List<?> contactInboxes(long contact) {
        return (List<?>) one("getContact", "contactId", contact).get("contact_inboxes");
    }
}
