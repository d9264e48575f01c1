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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.response.ChatwootConversation;
import io.github.camelchatwoot.response.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class PolledListRouteTest extends PollRoutes {

    @Test
    void eachNewItemIsAnExchangeWithItsIds() throws Exception {
        conversations(2);
        listening("chatwoot:listConversations?" + FAST);
        List<Long> fresh = conversations(3);
        receives(fresh);
        Exchange first = received.get(0);
        Map<?, ?> body = first.getMessage().getBody(Map.class);
        assertThat(first.getMessage().getBody()).isInstanceOf(Payload.class);
        assertThat(first.getMessage().getBody(ChatwootConversation.class).id())
                .isEqualTo(fresh.get(0));
        assertThat(first.getMessage().getHeaders())
                .containsEntry(ChatwootConstants.ORIGIN, chatwoot.baseUrl())
                .containsEntry(ChatwootConstants.INBOX_ID, body.get("inbox_id"));
        assertThat(first.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID, Long.class))
                .isEqualTo(fresh.get(0));
        assertThat(first.getMessage().getHeader(ChatwootConstants.ACCOUNT_ID, Long.class))
                .isEqualTo(chatwoot.accountId());
    }

    @Test
    void theIdsServeTheNextStep() throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:listConversations?fromBeginning=true&" + FAST)
                                .to("chatwoot:sendMessage?content=Welcome")
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
        long conversation = conversations(1).get(0);
        await().until(() -> received.size() == 1);
        assertThat(received.get(0).getMessage().getBody(Map.class).get("conversation_id"))
                .isEqualTo((int) conversation);
    }

    @Test
    void theParametersOfTheListHold() throws Exception {
        long inbox = desk.apiInbox();
        listening("chatwoot:listConversations?inboxId=" + inbox + "&status=open&" + FAST);
        desk.conversation(desk.apiInbox());
        long wanted = desk.conversation(inbox);
        receives(List.of(wanted));
        polledOnceMore("polling");
        assertThat(ids()).containsExactly(wanted);
    }

    @Test
    void aListGoesByNameToo() throws Exception {
        long inbox = desk.apiInbox();
        Object name = desk.one("getInbox", "inboxId", inbox).get("name");
        listening("chatwoot:listConversations?inbox=RAW(" + name + ")&status=open&" + FAST);
        desk.conversation(desk.apiInbox());
        long wanted = desk.conversation(inbox);
        receives(List.of(wanted));
        polledOnceMore("polling");
        assertThat(ids()).containsExactly(wanted);
    }

    @Test
    void whatGetsIntoAShortListLaterIsNewWhateverItsId() throws Exception {
        List<Long> there = conversations(2);
        desk.one("resolveConversation", "conversationId", there.get(0));
        listening("chatwoot:listConversations?status=open&" + FAST);
        desk.one("reopenConversation", "conversationId", there.get(0));
        receives(there.subList(0, 1));
    }

    @Test
    void fromTheBeginningWhatIsThereComesTooInBatches() throws Exception {
        List<Long> all = conversations(5);
        route(
                "polling",
                "chatwoot:listConversations?fromBeginning=true&maxMessagesPerPoll=2&" + FAST);
        receives(all);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_INDEX))
                .containsExactly(0, 1, 0, 1, 0);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_SIZE))
                .containsExactly(2, 2, 2, 2, 1);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_COMPLETE))
                .containsExactly(false, true, false, true, true);
    }

    @Test
    void anItemWhoseRouteFailedComesAgainAndNothingBeforeIt() throws Exception {
        List<Long> all = conversations(3);
        failing.add(all.get(1));
        route("polling", "chatwoot:listConversations?fromBeginning=true&" + FAST);
        await().until(() -> consumer("polling").getErrorCounter() > 2);
        assertThat(ids()).isEqualTo(all.subList(0, 1));
        failing.clear();
        receives(all);
    }

    @Test
    void withAFileANewProcessGoesOnWhereTheOldOneStopped() throws Exception {
        String uri = "chatwoot:listConversations?stateRepository=#state&" + FAST;
        keep("state", fileRepository());
        listening(uri);
        List<Long> all = new ArrayList<>(conversations(2));
        receives(all);
        camel.stop();
        all.addAll(conversations(2));
        camel = newCamel(chatwoot.baseUrl());
        keep("state", fileRepository());
        route("anotherName", uri);
        receives(all);
    }

    @Test
    void routesThatReadSomethingElseShareARepository() throws Exception {
        keep("state", new MemoryStateRepository());
        long inbox = desk.apiInbox();
        String uri = "chatwoot:listConversations?stateRepository=#state&" + FAST;
        route("all", uri);
        route("one", uri + "&inboxId=" + inbox);
        polledOnceMore("all");
        polledOnceMore("one");
        long conversation = desk.conversation(inbox);
        receives(List.of(conversation, conversation));
    }

    @Test
    void twoRoutesWithOneCursorAreRefused() throws Exception {
        keep("state", new MemoryStateRepository());
        String uri = "chatwoot:listLabels?stateRepository=#state";
        route("first", uri + "&delay=1000");
        assertThatThrownBy(() -> route("second", uri + "&delay=2000"))
                .hasMessage(
                        "chatwoot:listLabels: the route first polls the same with the same"
                                + " stateRepository already; give one of the two its own, or"
                                + " another name by the option integration");
        route("third", uri + "&delay=3000&integration=other");
    }

    @Test
    void timesAreReckonedWithEachPollAndTheCursorStays() throws Exception {
        desk.one("resolveConversation", "conversationId", conversations(1).get(0));
        route(
                "polling",
                "chatwoot:listReportingEvents?since=now-7d&until=2099-01-01&fromBeginning=true&"
                        + FAST);
        await().until(() -> asked().distinct().count() > 1);
        polledOnceMore("polling");
        assertThat(ids()).isNotEmpty().doesNotHaveDuplicates();
    }

    private Stream<String> asked() {
        return chatwoot.requests().all().stream()
                .filter(request -> request.path().endsWith("/reporting_events"))
                .map(request -> request.query());
    }

    @Test
    void anEmptyMessageTellsThatThereWasNothing() throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:listLabels?sendEmptyMessageWhenIdle=true&repeatCount=2&"
                                        + FAST)
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
        await().until(() -> received.size() == 2);
        assertThat(received).allMatch(exchange -> exchange.getMessage().getBody() == null);
    }
}
