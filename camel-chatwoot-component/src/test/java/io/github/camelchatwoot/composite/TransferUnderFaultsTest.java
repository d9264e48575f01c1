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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootException;

import static org.assertj.core.api.Assertions.assertThat;

class TransferUnderFaultsTest extends FaultyDesk {

    private Object old;
    private Object other;

    @BeforeEach
    void startCamel() {
        options.setRetryDelay(0);
        camel.start();
        Map<String, Object> person = Map.of("inboxId", inbox("Shop"), "email", "jane@acme.example");
        old = id(sent("findOrCreateConversation", person));
        sent("setConversationLabels", Map.of("conversationId", old, "labels", List.of("vip")));
        other = inbox("Help");
    }

    private Object inbox(String name) {
        return id(sent("createInbox", Map.of("name", name, "channel", Map.of("type", "api"))));
    }

    private static Object id(Exchange exchange) {
        return exchange.getMessage().getBody(Map.class).get("id");
    }

    private List<?> conversationsThere() {
        return sent("listConversations", Map.of("status", "all", "inboxId", other))
                .getMessage()
                .getBody(List.class);
    }

    @Test
    void aNewConversationWhoseAnswerIsLostIsFoundInsteadOfCreatedAgain() {
        chatwoot.faults().onRequest("POST", "/conversations").loseAnswer().times(1);

        sent("transferToInbox", Map.of("conversationId", old, "inboxId", other));

        assertThat(conversationsThere()).hasSize(1);
    }

    @Test
    void afterAFailureTheSameStepGoesOnWhereItStopped() {
        chatwoot.faults().onRequest("POST", "/labels").answer(500).times(1);
        Map<String, Object> step = Map.of("conversationId", old, "inboxId", other);

        Exception failure = send("transferToInbox", step).getException();
        Exchange again = sent("transferToInbox", step);

        assertThat(((ChatwootException) failure).getDone())
                .hasSize(2)
                .last()
                .isEqualTo("created conversation " + id(again));
        assertThat(again.getMessage().getHeader(ChatwootConstants.META, Map.class).get("outcome"))
                .isEqualTo("continued");
        assertThat(conversationsThere())
                .singleElement()
                .extracting(one -> ((Map<?, ?>) one).get("labels"))
                .isEqualTo(List.of("vip"));
    }
}
