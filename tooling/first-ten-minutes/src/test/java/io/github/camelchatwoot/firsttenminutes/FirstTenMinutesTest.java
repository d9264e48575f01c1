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
package io.github.camelchatwoot.firsttenminutes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedCustomer;
import io.github.camelchatwoot.test.SimulatedWebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each runtime's page leads to a bot that answers, and to the same sentence for a typing error. */
class FirstTenMinutesTest {

    private static final String ANSWER = "Thanks Jane Doe, a colleague will answer soon.";
    private static final String WHAT_IS_WRONG =
            "chatwoot:sendMessage: there is no option 'contents'; the nearest are content, contentType, contentAttributes";

    @TempDir private Path folder;

    /** One of each runtime; Camel K needs a cluster, and runs what Camel JBang does. */
    static Stream<String> pages() {
        return Stream.of("first-steps.md", "spring-boot.md", "quarkus.md", "jbang.md");
    }

    @BeforeAll
    static void install() throws IOException {
        Checkout.install();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aSignedWebhookComesInAndTheAnswerArrivesInChatwoot(String name) throws Exception {
        int port = freePort();
        String url = url(port);
        try (ChatwootSimulator chatwoot = ChatwootSimulator.start();
                Reader reader = reader(chatwoot, port, "")) {
            reader.follow(Page.read(name));
            soon(reader)
                    .untilAsserted(
                            () -> {
                                assertThat(reader.isRunning()).as(reader.output()).isTrue();
                                assertThat(status(url)).isEqualTo(405);
                            });

            SimulatedCustomer jane = chatwoot.customer("Jane Doe");
            jane.writes("Hello?");

            soon(reader).untilAsserted(() -> assertThat(jane.reads()).contains("Hello?", ANSWER));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aMisspeltParameterStopsTheRouteWithTheSameSentence(String name) throws Exception {
        int port = freePort();
        try (ChatwootSimulator chatwoot = ChatwootSimulator.start();
                Reader reader = reader(chatwoot, port, "s")) {
            reader.follow(Page.read(name));

            soon(reader)
                    .until(() -> reader.output().contains(WHAT_IS_WRONG) || !reader.isRunning());

            assertThat(reader.output()).contains(WHAT_IS_WRONG);
        }
    }

    /**
     * @param misspelt what the reader types after the word {@code content} of the answer
     */
    private Reader reader(ChatwootSimulator chatwoot, int port, String misspelt)
            throws IOException {
        SimulatedWebhook webhook = chatwoot.webhook("message_created").deliverTo(url(port));
        return new Reader(
                folder,
                Map.of(
                        "CHATWOOT_BASE_URL", chatwoot.baseUrl(),
                        "CHATWOOT_ACCOUNT_ID", Long.toString(chatwoot.accountId()),
                        "CHATWOOT_ACCESS_TOKEN", chatwoot.accessToken(),
                        "CHATWOOT_WEBHOOK_SECRET", webhook.secret()),
                text ->
                        text.replace("8080", Integer.toString(port))
                                .replace("content: \"Thanks", "content" + misspelt + ": \"Thanks"));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/chatwoot";
    }

    private static ConditionFactory soon(Reader reader) {
        return await().atMost(Duration.ofMinutes(4))
                .conditionEvaluationListener(
                        condition -> {
                            if (condition.getRemainingTimeInMS() < 500) {
                                System.out.println(reader.output());
                            }
                        });
    }

    /** 0 while nobody listens. A webhook takes POST alone. */
    private static int status(String url) {
        try {
            return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
