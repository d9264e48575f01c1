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

import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that can't filter conversations by contact yet. */
class OlderServerDeskTest extends FaultyDesk {

    private Object shop;
    private Object jane;

    @BeforeEach
    void startCamel() {
        chatwoot.version("4.14.1");
        camel.start();
        shop = id(sent("createInbox", Map.of("name", "Shop", "channel", Map.of("type", "api"))));
        jane = id(sent("createContact", Map.of("name", "Jane", "email", "jane@acme.example")));
    }

    @AfterEach
    void newest() {
        chatwoot.version("4.14.2");
    }

    private static Object id(Exchange exchange) {
        return exchange.getMessage().getBody(Map.class).get("id");
    }

    private static Object outcome(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.META, Map.class).get("outcome");
    }

    private Exchange findOrCreate(String policy) {
        return send(
                "findOrCreateConversation",
                Map.of("contactId", jane, "inboxId", shop, "policy", policy));
    }

    private void open(int conversations) {
        for (int i = 0; i < conversations; i++) {
            sent("createConversation", Map.of("contactId", jane, "inboxId", shop));
        }
    }

    @Test
    void theContactsOwnListTellsWhichConversationThereIs() {
        Exchange created = findOrCreate("reuse");
        Exchange found = findOrCreate("reuse");

        assertThat(outcome(created)).isEqualTo("created");
        assertThat(outcome(found)).isEqualTo("found");
        assertThat(id(found)).isEqualTo(id(created));
    }

    @Test
    void aResolvedOneIsReopened() {
        Object number = id(findOrCreate("reuse"));
        sent("toggleStatus", Map.of("conversationId", number, "status", "resolved"));

        Exchange again = findOrCreate("reopen");

        assertThat(outcome(again)).isEqualTo("reopened");
        assertThat(id(again)).isEqualTo(number);
    }

    @Test
    void thoseOfOtherInboxesAreNotTaken() {
        Object number = id(findOrCreate("reuse"));
        shop = id(sent("createInbox", Map.of("name", "Help", "channel", Map.of("type", "api"))));

        assertThat(id(findOrCreate("reuse"))).isNotEqualTo(number);
    }

    @Test
    void aTransferGoesOnWhereItStopped() {
        Object number = id(findOrCreate("reuse"));
        Object help =
                id(sent("createInbox", Map.of("name", "Help", "channel", Map.of("type", "api"))));
        chatwoot.faults().onRequest("POST", "/toggle_status").answer(500).times(1);
        Map<String, Object> step = Map.of("conversationId", number, "inboxId", help);

        assertThat(send("transferToInbox", step).getException()).isNotNull();
        assertThat(outcome(sent("transferToInbox", step))).isEqualTo("continued");
    }

    @Test
    void everythingOfAPersonIsExported() {
        open(2);

        Map<?, ?> exported =
                sent("exportPerson", Map.of("contactId", jane)).getMessage().getBody(Map.class);

        assertThat((List<?>) exported.get("contacts"))
                .singleElement()
                .extracting(person -> ((Map<?, ?>) person).get("conversations"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void whatTheListMayNotTellIsRefusedWithBothVersions() {
        open(20);
        Object help =
                id(sent("createInbox", Map.of("name", "Help", "channel", Map.of("type", "api"))));
        Map<String, Object> inHelp = Map.of("contactId", jane, "inboxId", help);

        assertThat(findOrCreate("reuse").getException()).isNull();
        assertThat(send("findOrCreateConversation", inHelp).getException())
                .hasMessageContaining(
                        "filterConversations by contact_id needs Chatwoot 4.14.2; %s is 4.14.1",
                        chatwoot.baseUrl());
        assertThat(send("exportPerson", Map.of("contactId", jane)).getException())
                .hasMessageContaining("needs Chatwoot 4.14.2");
    }
}
