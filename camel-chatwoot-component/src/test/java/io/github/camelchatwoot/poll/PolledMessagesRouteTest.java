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
package io.github.camelchatwoot.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PolledMessagesRouteTest extends PollRoutes {

    /** The server takes 200 a minute in one conversation. */
    private static final int MESSAGES = 180;

    @Test
    void newMessagesOfAllConversationsComeAsEvents() throws Exception {
        List<Long> conversations = conversations(2);
        desk.write(conversations.get(0), "before");
        listening("chatwoot:listMessages?" + FAST);
        // what was written in the second in which the route took note belongs to the past
        chatwoot.clock().advance(Duration.ofSeconds(2));
        List<Long> written = new ArrayList<>();
        written.add(desk.write(conversations.get(0), "one"));
        written.add(desk.write(conversations.get(1), "two"));
        await().untilAsserted(() -> assertThat(ids()).containsExactlyInAnyOrderElementsOf(written));
        Exchange first =
                received.stream().filter(e -> id(e) == written.get(0)).findFirst().orElseThrow();
        Map<?, ?> body = first.getMessage().getBody(Map.class);
        assertThat(body.get("event")).isEqualTo("message_created");
        assertThat(body.get("content")).isEqualTo("one");
        assertThat(first.getMessage().getHeaders())
                .containsEntry(ChatwootConstants.EVENT, "message_created")
                .containsEntry(ChatwootConstants.SOURCE, "poll")
                .containsEntry(ChatwootConstants.CONVERSATION_ID, conversations.get(0))
                .containsEntry(ChatwootConstants.ORIGIN, chatwoot.baseUrl());
        assertThat(first.getMessage().getBody(ChatwootEvent.class).messageId())
                .isEqualTo(written.get(0));
    }

    @Test
    void filtersAndSkipOwnHold() throws Exception {
        long inbox = desk.apiInbox();
        long wanted = desk.conversation(inbox);
        long other = desk.conversation(desk.apiInbox());
        component(camel).getConfiguration().setIntegration("crm");
        listening(
                "chatwoot:listMessages?messageType=outgoing&private=false&inboxId="
                        + inbox
                        + "&"
                        + FAST);
        chatwoot.clock().advance(Duration.ofSeconds(2));
        desk.write(wanted, "incoming");
        desk.make("sendMessage", "conversationId", other, "content", "other inbox");
        desk.make("sendPrivateNote", "conversationId", wanted, "content", "note");
        camel.createFluentProducerTemplate()
                .to("chatwoot:sendMessage?content=own&conversationId=" + wanted)
                .request();
        long answer = desk.make("sendMessage", "conversationId", wanted, "content", "answer");
        receives(List.of(answer));
        polledOnceMore("polling");
        assertThat(ids()).containsExactly(answer);
    }

    @Test
    void aFailedMessageEndsThePollAndComesAgain() throws Exception {
        long conversation = conversations(1).get(0);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(desk.write(conversation, "text " + i));
        }
        failing.add(all.get(2));
        route("polling", "chatwoot:listMessages?fromBeginning=true&maxMessagesPerPoll=2&" + FAST);
        await().until(() -> consumer("polling").getErrorCounter() > 2);
        assertThat(ids()).isEqualTo(all.subList(0, 2));
        failing.clear();
        receives(all);
    }

    @Test
    void oneConversationIsAListAsAnyOther() throws Exception {
        List<Long> conversations = conversations(2);
        listening("chatwoot:listMessages?conversationId=" + conversations.get(0) + "&" + FAST);
        desk.write(conversations.get(1), "other");
        long written = desk.write(conversations.get(0), "one");
        receives(List.of(written));
        assertThat(received.get(0).getMessage().getHeader(ChatwootConstants.EVENT)).isNull();
        assertThat(received.get(0).getMessage().getHeaders())
                .containsEntry(ChatwootConstants.MESSAGE_ID, (int) written);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenWritersAtOnceLoseNoMessageAndNoneComesTwice(boolean one) throws Exception {
        long conversation = conversations(1).get(0);
        listening(
                "chatwoot:listMessages?"
                        + FAST
                        + (one ? "&conversationId=" + conversation : "&messageType=incoming"));
        chatwoot.clock().advance(Duration.ofSeconds(2));
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            writers.add(() -> desk.write(conversation, "hello"));
        }
        List<Long> written = PollDesk.atOnce(10, writers);
        await().until(() -> received.size() >= MESSAGES);
        polledOnceMore("polling");
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&conversationId=7"})
    void pagesWithInvertedIdsAndLateOnesLoseNothing(String one) throws Exception {
        LateMessages messages = LateMessages.random(new Random(5), 1500, 60);
        try (LateServer server = new LateServer(messages)) {
            camel.stop();
            camel = newCamel(server.url());
            messages.at(700);
            route("polling", "chatwoot:listMessages?fromBeginning=true&" + FAST + one);
            polledOnceMore("polling");
            for (int step = 720; step < 1600; step += 40) {
                messages.at(step);
                polledOnceMore("polling");
            }
            messages.at(Integer.MAX_VALUE);
            polledOnceMore("polling");
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(messages.ids());
        }
    }
}
