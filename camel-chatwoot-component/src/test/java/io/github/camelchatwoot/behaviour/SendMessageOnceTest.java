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

class SendMessageOnceTest extends BotDesk {

    private Exchange send(String operation, long conversation, String key, Object... more) {
        Object[] parameters = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {
                    "conversationId", conversation, "key", key, "content", "It is on its way."
                },
                0,
                parameters,
                0,
                6);
        System.arraycopy(more, 0, parameters, 6, more.length);
        return exchange(operation, parameters);
    }

    private static Object outcome(Exchange exchange) {
        return exchange.getMessage().getHeader(ChatwootConstants.META, Map.class).get("outcome");
    }

    @Test
    void theSecondFindsTheMessageOfTheFirst() {
        long conversation = conversation(inbox);

        Exchange first = send("sendMessageOnce", conversation, "order-1");
        Exchange second = send("sendMessageOnce", conversation, "order-1");
        send("sendMessageOnce", conversation, "order-2");

        assertThat(outcome(first)).isEqualTo("sent");
        assertThat(outcome(second)).isEqualTo("found");
        assertThat(second.getMessage().getHeader(ChatwootConstants.MESSAGE_ID))
                .isEqualTo(first.getMessage().getHeader(ChatwootConstants.MESSAGE_ID));
        assertThat(messages(conversation)).hasSize(2);
    }

    @Test
    void twentyAtOnceSendOne() throws Exception {
        long conversation = conversation(inbox);

        List<Exchange> sent =
                atOnce(20, () -> send(asBot("sendMessageOnce"), conversation, "order-1"));

        assertThat(sent).filteredOn(one -> outcome(one).equals("sent")).hasSize(1);
        assertThat(messages(conversation)).hasSize(1);
    }

    @Test
    void aMessageThatLiesFurtherBackIsFoundIfAskedFor() {
        long conversation = conversation(inbox);
        send("sendMessageOnce", conversation, "order-1");
        for (int i = 0; i < 45; i++) {
            call("sendMessage", "conversationId", conversation, "content", "Message " + i);
        }

        assertThat(outcome(send("sendMessageOnce", conversation, "order-1", "lookBack", 60)))
                .isEqualTo("found");
        assertThat(outcome(send("sendMessageOnce", conversation, "order-1"))).isEqualTo("sent");
    }

    @Test
    void inAnApiInboxTheKeySurvivesDeletionIfItIsInTheSourceId() {
        long conversation = conversation(inbox);
        long message =
                send("sendMessageOnce", conversation, "order-1", "keyInSourceId", true)
                        .getMessage()
                        .getHeader(ChatwootConstants.MESSAGE_ID, Long.class);
        call("deleteMessage", "conversationId", conversation, "messageId", message);

        assertThat(outcome(send("sendMessageOnce", conversation, "order-1"))).isEqualTo("found");
    }

    @Test
    void inAnotherInboxItIsNotWrittenThere() {
        Map<String, Object> website =
                one(
                        "createInbox",
                        "name",
                        unique("Site"),
                        "channel",
                        Map.of("type", "web_widget", "website_url", "https://acme.example"));
        long conversation = conversation(id(website));

        Exchange sent = send("sendMessageOnce", conversation, "order-1", "keyInSourceId", true);

        assertThat(sent.getMessage().getBody(Map.class).get("source_id")).isNull();
    }

    @Test
    void aMessageToSomebodyCanHaveAKey() {
        long contact = id(contact());
        Object[] parameters = {
            "inboxId", inbox, "contactId", contact, "key", "order-1", "content", "It is on its way."
        };

        Exchange first = exchange("sendToContact", parameters);
        Exchange second = exchange("sendToContact", parameters);

        assertThat(outcome(first)).isEqualTo("sent");
        assertThat(outcome(second)).isEqualTo("found");
        assertThat(
                        messages(
                                first.getMessage()
                                        .getHeader(ChatwootConstants.CONVERSATION_ID, Long.class)))
                .hasSize(1);
    }

    @Test
    void aSurveyIsSentOnceUnlessAskedForAgain() {
        long conversation = conversation(inbox);
        Object[] survey = {"conversationId", conversation, "content", "How was it?"};

        Exchange first = exchange("sendCsat", survey);
        Exchange second = exchange(asBot("sendCsat"), survey);

        assertThat(isSkipped(first)).isFalse();
        assertThat(second.getMessage().getHeader(ChatwootConstants.SKIPPED, String.class))
                .contains("has a survey");
        assertThat(messages(conversation))
                .singleElement()
                .satisfies(sent -> assertThat(sent).containsEntry("content_type", "input_csat"));
        exchange("sendCsat?again=true", survey);
        assertThat(messages(conversation)).hasSize(2);
    }
}
