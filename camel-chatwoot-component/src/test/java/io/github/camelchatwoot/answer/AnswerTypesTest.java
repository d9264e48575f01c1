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
package io.github.camelchatwoot.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.response.ChatwootContact;
import io.github.camelchatwoot.response.ChatwootConversation;
import io.github.camelchatwoot.response.ChatwootInbox;
import io.github.camelchatwoot.response.ChatwootMessage;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTypesTest extends ChatwootRoutes {

    private <T> T as(Class<T> type, Map<String, Object> body) {
        // any endpoint registers the converters
        camel.getEndpoint("chatwoot:listAgents");
        return camel.getTypeConverter().convertTo(type, body);
    }

    @Test
    void anAnswerBecomesAContact() {
        server.answers(
                200,
                "{\"payload\": {\"id\": 7, \"name\": \"Ann\", \"phone_number\": \"+49\", \"blocked\": true, \"created_at\": 1769846400, \"new\": 1, \"custom_attributes\": {\"a\": 1}}}");
        Exchange exchange = send("chatwoot:getContact?contactId=7", null);
        ChatwootContact contact = exchange.getMessage().getBody(ChatwootContact.class);
        assertThat(contact.id()).isEqualTo(7);
        assertThat(contact.phoneNumber()).isEqualTo("+49");
        assertThat(contact.blocked()).isTrue();
        assertThat(contact.createdAt()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(contact.customAttributes()).isEqualTo(Map.of("a", 1));
        assertThat(contact.fields()).containsEntry("new", 1);
    }

    @Test
    void aMessageOfAWebhookAndOneOfAnAnswerAreTheSame() {
        ChatwootMessage told =
                as(
                        ChatwootMessage.class,
                        Map.of(
                                "event",
                                "message_created",
                                "id",
                                5,
                                "message_type",
                                "incoming",
                                "created_at",
                                "2026-01-31T08:00:00.000Z",
                                "conversation",
                                Map.of("id", 3),
                                "inbox",
                                Map.of("id", 2)));
        ChatwootMessage answered =
                as(
                        ChatwootMessage.class,
                        Map.of(
                                "id", 5,
                                "message_type", 0,
                                "created_at", 1769846400,
                                "conversation_id", 3,
                                "inbox_id", 2));
        assertThat(told.type()).isEqualTo("incoming").isEqualTo(answered.type());
        assertThat(told.conversationId()).isEqualTo(3).isEqualTo(answered.conversationId());
        assertThat(told.inboxId()).isEqualTo(2).isEqualTo(answered.inboxId());
        assertThat(told.createdAt()).isEqualTo(answered.createdAt());
    }

    @Test
    void conversationsAndInboxesAreRead() {
        ChatwootConversation conversation =
                as(
                        ChatwootConversation.class,
                        Map.of(
                                "id",
                                3,
                                "status",
                                "open",
                                "labels",
                                List.of("vip"),
                                "meta",
                                Map.of(
                                        "sender", Map.of("id", 7, "name", "Ann"),
                                        "assignee", Map.of("name", "Bob"))));
        assertThat(conversation.contact().name()).isEqualTo("Ann");
        assertThat(conversation.assignee()).containsEntry("name", "Bob");
        assertThat(conversation.labels()).containsExactly("vip");
        assertThat(conversation.team()).isEmpty();
        assertThat(as(ChatwootInbox.class, Map.of("id", 2, "channel_type", "Channel::Api")))
                .extracting(ChatwootInbox::channelType)
                .isEqualTo("Channel::Api");
    }

    @Test
    void nothingAtAllIsNoReasonToFail() {
        assertThat(as(ChatwootContact.class, Map.of()).id()).isNull();
        assertThat(as(ChatwootConversation.class, Map.of("meta", "odd", "labels", "odd")).labels())
                .isEmpty();
        assertThat(as(ChatwootMessage.class, Map.of("created_at", "never", "message_type", 99)))
                .extracting(ChatwootMessage::createdAt)
                .isNull();
    }
}
