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
package io.github.camelchatwoot.websocket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.CapturedLog;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is told of connections that don't come about. */
class WebsocketFailureTest extends WebsocketRoutes {

    private static final String WRONG =
            QUICK + "&confirmationTimeout=300&pubsubToken=RAW(wrong-secret-token)";
    private static final String SENTENCE =
            "did not confirm the subscription of contact within 300 ms; likely causes: the contact's pubsub token is wrong";

    @Test
    void aWrongTokenIsLoggedOncePerOutageWithItsLikelyCause() throws Exception {
        try (CapturedLog log = CapturedLog.ofAll()) {
            route(WRONG);
            await().until(() -> attempts(log) >= 3);

            // Camel itself traces URIs as they were written
            assertThat(log.lines().stream().filter(line -> !line.contains(" TRACE ")))
                    .noneMatch(line -> line.contains("wrong-secret-token"));
            assertThat(log.lines().stream().filter(line -> line.contains(" WARN ")))
                    .singleElement()
                    .asString()
                    .contains(SENTENCE);
        }
    }

    private static long attempts(CapturedLog log) {
        return log.lines().stream().filter(line -> line.contains("next attempt in")).count();
    }

    @Test
    void theNextOutageIsToldAgain() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        bridged(QUICK + "&bridgeErrorHandler=true", told);
        awaitSubscriptions(1);
        chatwoot.cable().dropAll();
        await().until(() -> told.size() == 1);
        awaitSubscriptions(1);
        await().until(() -> chatwoot.cable().connections() == 1);
        chatwoot.cable().dropAll();
        await().until(() -> told.size() == 2);

        assertThat(told).allMatch(sentence -> sentence.startsWith("The connection "));
    }

    @Test
    void withABridgeTheRoutesErrorHandlerGetsTheCause() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        bridged(WRONG + "&bridgeErrorHandler=true", told);
        await().until(() -> told.size() == 1);

        assertThat(told.get(0)).contains(SENTENCE).doesNotContain("wrong-secret-token");
    }

    private void bridged(String uri, List<String> told) throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(CableException.class)
                                .handled(true)
                                .process(
                                        exchange ->
                                                told.add(
                                                        exchange.getProperty(
                                                                        Exchange.EXCEPTION_CAUGHT,
                                                                        Exception.class)
                                                                .getMessage()));
                        from(uri).routeId("events").log("${body}");
                    }
                });
    }

    @Test
    void aWrongAccessTokenIsTheCauseThatChatwootTells() throws Exception {
        component(camel).getConfiguration().setAccessToken("wrong");
        assertThatThrownBy(() -> route(QUICK + "&testConnectionOnStartup=true"))
                .hasStackTraceContaining("Who subscribes could not be read")
                .hasStackTraceContaining("401");
    }

    @Test
    void onDemandTheRouteDoesNotStartWithoutAConnectionAndLeavesNothingBehind() {
        assertThatThrownBy(() -> route(WRONG + "&testConnectionOnStartup=true"))
                .hasStackTraceContaining(SENTENCE);

        await().until(() -> chatwoot.cable().connections() == 0);
        await().untilAsserted(
                        () ->
                                assertThat(Thread.getAllStackTraces().keySet())
                                        .noneMatch(t -> t.getName().contains("ChatwootWebsocket")));
    }

    @Test
    void aServerThatIsNotThereIsWaitedFor() throws Exception {
        chatwoot.faults().onRequest("GET", "/cable").answer(503).times(3);
        subscribe(QUICK);

        assertThat(camel.getRouteController().getRouteStatus("events").isStarted()).isTrue();
    }
}
