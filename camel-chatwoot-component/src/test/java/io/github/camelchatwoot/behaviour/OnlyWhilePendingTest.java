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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

class OnlyWhilePendingTest extends BotDesk {

    private void open(long conversation) {
        call("toggleStatus", "conversationId", conversation, "status", "open");
    }

    @Test
    void inAPendingConversationTheMessageIsSent() {
        long conversation = conversation(inbox);

        Exchange said = say(conversation, "Hello");

        assertThat(isSkipped(said)).isFalse();
        assertThat(messages(conversation)).hasSize(1);
        assertThat(status(conversation)).isEqualTo("pending");
    }

    @Test
    void inAnOpenOneNothingIsSentAndTheBodyStays() {
        long conversation = conversation(inbox);
        open(conversation);

        Exchange kept =
                camel.createFluentProducerTemplate()
                        .to(
                                "chatwoot:"
                                        + asBot("sendMessage")
                                        + "&onlyWhilePending=true&conversationId="
                                        + conversation)
                        .withBody("Hello")
                        .send();

        assertThat(kept.getException()).isNull();
        assertThat(kept.getMessage().getBody()).isEqualTo("Hello");
        assertThat(kept.getMessage().getHeader(ChatwootConstants.SKIPPED))
                .isEqualTo("conversation " + conversation + " is open, not pending");
        assertThat(messages(conversation)).isEmpty();
    }

    @Test
    void whatIsSentAfterwardsIsNotSkipped() {
        long conversation = conversation(inbox);
        open(conversation);
        Exchange exchange = say(conversation, "Hello");
        assertThat(isSkipped(exchange)).isTrue();

        camel.createProducerTemplate()
                .send(
                        "chatwoot:sendPrivateNote?conversationId="
                                + conversation
                                + "&content=Silent",
                        exchange);

        assertThat(isSkipped(exchange)).isFalse();
        assertThat(messages(conversation)).hasSize(1);
    }

    @Test
    void itHoldsForPresetsAndForWhatSendsInSeveralSteps() {
        long contact = id(contact());
        long conversation = id(one("createConversation", "inboxId", inbox, "contactId", contact));
        open(conversation);

        assertThat(
                        isSkipped(
                                exchange(
                                        asBot("sendPrivateNote") + "&onlyWhilePending=true",
                                        "conversationId",
                                        conversation,
                                        "content",
                                        "Hello")))
                .isTrue();
        assertThat(
                        isSkipped(
                                exchange(
                                        asBot("sendMessageOnce") + "&onlyWhilePending=true",
                                        "conversationId",
                                        conversation,
                                        "key",
                                        "greeting",
                                        "content",
                                        "Hello")))
                .isTrue();
        assertThat(
                        isSkipped(
                                exchange(
                                        "sendToContact?onlyWhilePending=true",
                                        "inboxId",
                                        inbox,
                                        "contactId",
                                        contact,
                                        "content",
                                        "Hello")))
                .isTrue();
        assertThat(messages(conversation)).isEmpty();
    }
}
