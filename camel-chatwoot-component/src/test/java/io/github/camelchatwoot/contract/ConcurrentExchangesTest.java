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
package io.github.camelchatwoot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

/** Many exchanges at once through one endpoint. */
class ConcurrentExchangesTest {

    private static final int EXCHANGES = 200;
    private static final String NOTE = "echo_id";

    private final PlaybackServer server = new PlaybackServer();
    private final ComponentUnderTest component = new ComponentUnderTest(server.baseUrl());
    private final ExecutorService threads = Executors.newFixedThreadPool(32);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        component.close();
        server.close();
    }

    @Test
    void eachGetsItsOwnAnswerAndNothingOfAnother() throws Exception {
        server.play(ConcurrentExchangesTest::echo);
        Route route =
                component.with(
                        Route.to("sendMessage")
                                .option("accountId", "7")
                                .option("conversationId", "${header.mine}")
                                .option("content", "Text of ${header.mine}: ${body[text]}")
                                .option("echoId", "${variable.mine}"),
                        RecordedTokens.Kind.USER,
                        "token");
        String uri = component.uri(route);

        List<Future<Exchange>> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < EXCHANGES; i++) {
            int mine = 1000 + i;
            answers.add(
                    threads.submit(
                            () -> {
                                start.await();
                                return component.send(uri, exchange -> fill(exchange, mine));
                            }));
        }
        start.countDown();

        for (int i = 0; i < EXCHANGES; i++) {
            check(answers.get(i).get(), 1000 + i);
        }
        assertThat(server.seen()).hasSize(EXCHANGES);
    }

    private static void fill(Exchange exchange, int mine) {
        exchange.setVariable("mine", "note-" + mine);
        exchange.getMessage().setHeader("mine", mine);
        exchange.getMessage().setBody(Map.of("text", "words " + mine));
        if (mine % 2 == 0) {
            exchange.getMessage()
                    .setHeader(ChatwootConstants.PARAMETERS, Map.of("sourceId", "source-" + mine));
        }
    }

    /** Says what it was sent; every tenth conversation is unknown. */
    private static RecordedAnswer echo(SeenRequest request) {
        String conversation = request.path().replaceFirst(".*/conversations/(\\d+)/.*", "$1");
        ObjectNode answer = Json.parse(request.text()).deepCopy();
        answer.put("id", Integer.parseInt(conversation) * 10)
                .put("conversation_id", Integer.parseInt(conversation));
        if (conversation.endsWith("7")) {
            JsonNode error = Json.node(Map.of("error", "no conversation " + conversation));
            return new RecordedAnswer(
                    404, Map.of("content-type", "application/json"), "json", error);
        }
        return RecordedAnswer.json(answer);
    }

    private static void check(Exchange exchange, int mine) {
        if (mine % 10 == 7) {
            assertThat(exchange.getException())
                    .isInstanceOf(ChatwootNotFoundException.class)
                    .extracting(e -> ((ChatwootException) e).getSentence())
                    .isEqualTo("no conversation " + mine);
            return;
        }
        assertThat(exchange.getException()).isNull();
        Message message = exchange.getMessage();
        Map<?, ?> body = message.getBody(Map.class);
        assertThat(body.get("content")).isEqualTo("Text of " + mine + ": words " + mine);
        assertThat(body.get(NOTE)).isEqualTo("note-" + mine);
        assertThat(body.get("source_id")).isEqualTo(mine % 2 == 0 ? "source-" + mine : null);
        assertThat(message.getHeader("CamelChatwootMessageId")).isEqualTo(mine * 10);
        assertThat(message.getHeader("CamelChatwootConversationId")).isEqualTo(mine);
    }
}
