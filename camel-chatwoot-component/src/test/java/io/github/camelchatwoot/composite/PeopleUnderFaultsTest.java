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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootException;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleUnderFaultsTest extends FaultyDesk {

    private static final String JANE = "jane@acme.example";

    @BeforeEach
    void startCamel() {
        options.setRetryDelay(0);
        camel.start();
        chatwoot.feature("crm_v2", false);
    }

    private long apiInbox() {
        Exchange created =
                sent("createInbox", Map.of("name", "Shop", "channel", Map.of("type", "api")));
        return created.getMessage().getHeader(ChatwootConstants.INBOX_ID, Long.class);
    }

    private List<?> list(String operation, Map<String, Object> values) {
        return sent(operation, values).getMessage().getBody(List.class);
    }

    private List<?> contacts() {
        return list("findContacts", Map.of("email", JANE));
    }

    private List<?> conversations() {
        return list("listConversations", Map.of("status", "all"));
    }

    @Test
    void aContactWhoseAnswerIsLostIsFoundInsteadOfCreatedAgain() {
        chatwoot.faults().onRequest("POST", "/contacts").loseAnswer().times(1);

        sent("upsertContact", Map.of("email", JANE, "name", "Jane"));

        assertThat(contacts()).hasSize(1);
    }

    @Test
    void aContactThatAGatewayRefusedIsCreatedAfterAll() {
        chatwoot.faults().onRequest("POST", "/contacts").answer(503).times(1);

        sent("upsertContact", Map.of("email", JANE));

        assertThat(contacts()).hasSize(1);
    }

    @Test
    void theIndexErrorOfALostRaceIsLookedUpAgain() {
        sent("createContact", Map.of("identifier", "customer-1"));
        // as if it had not been there when it was looked for
        chatwoot.faults()
                .onRequest("POST", "/contacts/filter")
                .answer(200, "application/json", "{\"meta\": {\"count\": 0}, \"payload\": []}")
                .times(1);

        Exchange found = sent("upsertContact", Map.of("identifier", "customer-1", "name", "Jane"));

        assertThat(found.getMessage().getBody(Map.class).get("name")).isEqualTo("Jane");
    }

    @Test
    void aContactThatTheFilterHidesIsFoundByTheSearch() {
        chatwoot.feature("crm_v2", true);
        sent("createContact", Map.of("identifier", "customer-1"));

        sent("upsertContact", Map.of("identifier", "customer-1", "name", "Jane"));

        assertThat(list("findContacts", Map.of("identifier", "customer-1"))).hasSize(1);
    }

    @Test
    void anAddressThatTheServerDoesNotTakeIsToldAsItIs() {
        Exchange refused = send("upsertContact", Map.of("email", "no address"));

        assertThat(refused.getException()).hasMessageContaining("Email");
        assertThat(chatwoot.requests().all())
                .filteredOn(request -> request.path().endsWith("/contacts"))
                .hasSize(1);
    }

    @Test
    void aConversationWhoseAnswerIsLostIsFoundInsteadOfCreatedAgain() {
        long inbox = apiInbox();
        chatwoot.faults().onRequest("POST", "/conversations").loseAnswer().times(1);
        chatwoot.faults().onRequest("POST", "/contact_inboxes").loseAnswer().times(1);

        Exchange opened = sent("findOrCreateConversation", Map.of("inboxId", inbox, "email", JANE));

        assertThat(conversations()).hasSize(1);
        assertThat(opened.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID)).isNotNull();
        assertThat((List<?>) ((Map<?, ?>) contacts().get(0)).get("contact_inboxes")).hasSize(1);
    }

    @Test
    void aNewConversationEachTimeIsNotLookedForWhenItsAnswerIsLost() {
        long inbox = apiInbox();
        chatwoot.faults().onRequest("POST", "/conversations").loseAnswer().times(1);

        Exchange lost =
                send(
                        "findOrCreateConversation",
                        Map.of("inboxId", inbox, "email", JANE, "policy", "new"));

        assertThat(lost.getException())
                .isInstanceOfSatisfying(
                        ChatwootException.class, e -> assertThat(e.isOutcomeUnknown()).isTrue());
        assertThat(conversations()).hasSize(1);
    }

    @Test
    void aMessageThatCanNotBeSentTellsWhatWasDoneBefore() {
        long inbox = apiInbox();
        chatwoot.faults().onRequest("POST", "/messages").answer(422).times(1);
        Map<String, Object> message =
                Map.of("inboxId", inbox, "email", JANE, "content", "Hello Jane");

        Exception failure = send("sendToContact", message).getException();

        assertThat(failure)
                .isInstanceOfSatisfying(
                        ChatwootException.class,
                        e ->
                                assertThat(e.getDone())
                                        .hasSize(3)
                                        .satisfiesExactly(
                                                did ->
                                                        assertThat(did)
                                                                .startsWith("created contact"),
                                                did -> assertThat(did).contains("into inbox"),
                                                did ->
                                                        assertThat(did)
                                                                .startsWith(
                                                                        "created conversation")))
                .hasMessageContaining("done before: created contact");
        sent("sendToContact", message);
        assertThat(conversations()).hasSize(1);
    }

    @Test
    void withLostAnswersAndRefusalsAllAlongEverybodyStillHasOneContactAndOneConversation()
            throws Exception {
        // with twelve at once, every seventh can hit the same call four times in a row
        options.setMaxRetries(20);
        long inbox = apiInbox();
        chatwoot.faults().onRequest("POST", "/contacts").loseAnswer().every(5);
        chatwoot.faults().onRequest("POST", "/conversations").loseAnswer().every(4);
        chatwoot.faults().onRequest("POST", "/filter").answer(503).every(7);
        chatwoot.faults().onRequest("GET", "/contacts/*").answer(503).every(5);
        List<Callable<Exchange>> calls =
                IntStream.range(0, 60)
                        .<Callable<Exchange>>mapToObj(
                                i ->
                                        () ->
                                                send(
                                                        "findOrCreateConversation",
                                                        Map.of(
                                                                "inboxId",
                                                                inbox,
                                                                "identifier",
                                                                "customer-" + i % 20)))
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(12);

        List<Future<Exchange>> results = threads.invokeAll(calls);

        threads.shutdown();
        chatwoot.faults().reset();
        for (Future<Exchange> result : results) {
            assertThat(result.get().getException()).isNull();
        }
        assertThat(conversations()).hasSize(20);
        assertThat(list("listContacts?pages=list", Map.of())).hasSize(20);
    }
}
