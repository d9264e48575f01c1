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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code camel run --dev}: somebody writes the file anew, over and over, while it runs. */
class HotReloadTest {

    private static final int ROUNDS = 20;

    /**
     * What consumers and producers hold. The consumers themselves are left out: Camel's list of
     * health checks keeps those of every component.
     */
    private static final List<String> CLASSES =
            List.of(
                    "io.github.camelchatwoot.client.HttpConnection",
                    "io.github.camelchatwoot.pipeline.EventPipeline",
                    "io.github.camelchatwoot.pipeline.SeenEvents",
                    "io.github.camelchatwoot.websocket.CableConnection",
                    "io.vertx.ext.web.impl.RouteImpl",
                    "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer",
                    "org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository",
                    "org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager");

    private static final String ROUTES =
            """
            - route:
                id: bot
                from:
                  uri: chatwoot:webhook
                  parameters:
                    path: /chatwoot
                    secret: "{{env:CHATWOOT_WEBHOOK_SECRET}}"
                    events: message_created
                    messageType: incoming
                  steps:
                    - to: { uri: chatwoot:sendMessage, parameters: { content: "Answer %1$d" } }
            - route:
                id: watcher
                from:
                  uri: chatwoot:websocket
                  parameters: { events: message_created, messageType: incoming }
                  steps:
                    - to: { uri: chatwoot:sendPrivateNote, parameters: { content: "Seen %1$d" } }
            """;

    @TempDir private Path path;
    private Folder folder;
    private int port;
    private String url;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        port = CamelProcess.freePort();
        url = "http://127.0.0.1:" + port + "/chatwoot";
        desk = Desk.open(url);
        folder =
                new Folder(path)
                        .write("application.properties", Folder.APPLICATION_PROPERTIES)
                        .write("bot.camel.yaml", ROUTES.formatted(0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leavesNothingBehind() throws IOException, JMException {
        try (CamelProcess camel =
                        CamelProcess.start(
                                folder,
                                desk.environment(),
                                "run",
                                "bot.camel.yaml",
                                "application.properties",
                                "--dev",
                                "--port=" + port,
                                "--dep=" + Folder.DEPENDENCY);
                LiveObjects live = live(camel)) {
            answersOnce(camel, 0);
            reload(camel, 1);
            answersOnce(camel, 1);
            Map<String, Integer> after1 = counts(live);
            for (int round = 2; round <= ROUNDS; round++) {
                reload(camel, round);
                answersOnce(camel, round);
            }
            camel.soon().untilAsserted(() -> assertThat(counts(live)).isEqualTo(after1));
            assertThat(desk.chatwoot().cable().connections()).isEqualTo(1);
        }
    }

    private LiveObjects live(CamelProcess camel) throws IOException {
        camel.awaitListening(url);
        return LiveObjects.of(camel.pid());
    }

    private void reload(CamelProcess camel, int round) throws IOException {
        folder.write("bot.camel.yaml", ROUTES.formatted(round));
        camel.soon()
                .until(() -> camel.output().split("Routes reloaded summary", -1).length > round);
    }

    /** One answer by the webhook's route, one note by the websocket's. */
    private void answersOnce(CamelProcess camel, int round) {
        camel.soon().until(() -> desk.chatwoot().cable().subscriptions() == 1);
        String question = "Question " + round;
        desk.jane().writes(question);
        camel.soon()
                .untilAsserted(
                        () -> {
                            List<String> texts = desk.jane().texts();
                            assertThat(texts.subList(texts.indexOf(question) + 1, texts.size()))
                                    .containsExactlyInAnyOrder("Answer " + round, "Seen " + round);
                        });
    }

    private static Map<String, Integer> counts(LiveObjects live) throws IOException, JMException {
        Map<String, Integer> counts = new TreeMap<>(live.count(CLASSES));
        counts.put("consumers", live.consumers());
        counts.put("threads", live.threads("Camel|Chatwoot|HttpClient|vert.x-eventloop"));
        return counts;
    }
}
