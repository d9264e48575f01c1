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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.http.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** An import is stopped with each of its calls in turn, and repeated: nothing is there twice. */
class ImportAfterCrashTest {

    @RegisterExtension
    static final ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private DefaultCamelContext camel;

    @BeforeEach
    void startCamel() {
        camel = new DefaultCamelContext();
        camel.disableJMX();
        configure();
        camel.start();
    }

    private void configure() {
        ChatwootConfiguration options =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
        options.setRetryDelay(0);
        options.setMaxRetries(0);
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    private Exchange send(String operation, Map<String, Object> values) {
        return camel.createFluentProducerTemplate()
                .to("chatwoot:" + operation)
                .withHeader(ChatwootConstants.PARAMETERS, new HashMap<>(values))
                .send();
    }

    private Object sent(String operation, Map<String, Object> values) {
        Exchange exchange = send(operation, values);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    private static Map<String, Object> message(int number) {
        return Map.of(
                "source_id",
                "m-" + number,
                "message_type",
                number % 2 == 0 ? "outgoing" : "incoming",
                "content",
                "Message " + number,
                "created_at",
                1_600_000_000 + number);
    }

    private Map<String, Object> record() {
        Object inbox =
                ((Map<?, ?>)
                                sent(
                                        "createInbox",
                                        Map.of("name", "Old", "channel", Map.of("type", "api"))))
                        .get("id");
        return Map.of(
                "importId", "ticket-1",
                "inboxId", inbox,
                "email", "jane@acme.example",
                "name", "Jane Doe",
                "labels", List.of("migrated"),
                "priority", "high",
                "messages", List.of(message(1), message(2), message(3), message(4)));
    }

    /** All that is there, without ids and times. */
    private Map<String, Object> everything() {
        Map<String, Object> all = new LinkedHashMap<>();
        List<Object> people = new ArrayList<>();
        for (Object contact :
                (List<?>) sent("findContacts", Map.of("email", "jane@acme.example"))) {
            Map<?, ?> one = (Map<?, ?>) contact;
            people.add(List.of(one.get("name"), ((List<?>) one.get("contact_inboxes")).size()));
        }
        all.put("people", people);
        List<Object> conversations = new ArrayList<>();
        for (Object item : (List<?>) sent("listConversations", Map.of("status", "all"))) {
            Map<?, ?> one = (Map<?, ?>) item;
            List<Object> messages = new ArrayList<>();
            for (Object message :
                    (List<?>) sent("listMessages", Map.of("conversationId", one.get("id")))) {
                Map<?, ?> written = (Map<?, ?>) message;
                if (written.get("source_id") != null) {
                    messages.add(List.of(written.get("source_id"), written.get("content")));
                }
            }
            conversations.add(
                    List.of(one.get("status"), one.get("labels"), one.get("priority"), messages));
        }
        all.put("conversations", conversations);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void stoppedAtAnyCallAndRepeatedEverythingIsThereOnce(String when) {
        UnaryOperator<Fault> stop =
                fault -> when.equals("before") ? fault.cutConnection() : fault.loseAnswer();
        Map<String, Object> whole = undisturbed();
        boolean stopped = true;
        int calls = 0;
        while (stopped) {
            chatwoot.reset();
            configure();
            Map<String, Object> record = record();
            stopped = stoppedAt(++calls, stop, record);
            chatwoot.faults().reset();

            sent("importConversation", record);

            assertThat(everything()).as("stopped %s call %d", when, calls).isEqualTo(whole);
        }
        assertThat(calls).isGreaterThan(12);
    }

    private Map<String, Object> undisturbed() {
        sent("importConversation", record());
        Map<String, Object> whole = everything();
        assertThat(whole.toString()).contains("resolved", "migrated", "high", "m-1", "m-4");
        return whole;
    }

    /** From that call on the server does nothing more for this run. */
    private boolean stoppedAt(int call, UnaryOperator<Fault> stop, Map<String, Object> record) {
        Fault last = chatwoot.faults().onRequest("*", "*").every(call).times(1);
        stop.apply(last);
        chatwoot.faults().onRequest(request -> last.count() > 0).answer(401);
        boolean failed = send("importConversation", record).getException() != null;
        assertThat(failed).isEqualTo(last.count() > 0);
        return failed;
    }
}
