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

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import javax.net.ServerSocketFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a server may send, well-behaved or not. */
class FramesTest {
    private final Recorder told = new Recorder();
    private int maxFrame = 1 << 20;

    @Test
    void aFrameInPartsIsPutTogether() throws IOException {
        String text = "ä€\uD83D\uDE00 ".repeat(20_000);
        play(
                line -> {
                    line.subscribe();
                    line.sendInParts(ScriptedLine.message(text));
                    line.sendMessage("next");
                },
                () -> {
                    await().until(() -> told.contents().size() == 2);
                    assertThat(told.contents()).containsExactly(text, "next");
                });
    }

    @Test
    void aFrameThatIsTooLongIsSkippedAndTheNextOneArrives() throws IOException {
        maxFrame = 4000;
        play(
                line -> {
                    line.subscribe();
                    line.sendInParts(ScriptedLine.message("x".repeat(5000)));
                    line.sendMessage("next");
                },
                () -> {
                    await().until(() -> told.contents().contains("next"));
                    assertThat(told.calls())
                            .hasSize(3)
                            .element(1)
                            .asString()
                            .matches(
                                    "skipped: A frame has 5\\d{3} bytes, more than the 4000"
                                            + " allowed");
                });
    }

    @Test
    void whatIsNoEventIsSkippedWithoutAQuote() throws IOException {
        play(
                line -> {
                    line.subscribe();
                    line.send("secret");
                    line.send("[\"secret\"]");
                    line.send("{\"message\":\"secret\"}");
                    line.send(
                            "{\"message\":{\"event\":\"message.created\",\"data\":{\"id\":\"secret\"}}}");
                    line.send("{\"type\":\"news\"}");
                    line.send("{}");
                    line.sendMessage("next");
                },
                () -> {
                    await().until(() -> told.contents().contains("next"));
                    assertThat(told.calls()).hasSize(6).noneMatch(call -> call.contains("secret"));
                });
    }

    @Test
    void eventsMayComeBeforeTheConfirmation() throws IOException {
        play(
                line -> {
                    line.send(ScriptedLine.WELCOME);
                    line.read();
                    line.sendMessage("early");
                    line.send(ScriptedLine.CONFIRMED);
                    line.sendMessage("late");
                },
                () -> {
                    await().until(() -> told.contents().size() == 2);
                    assertThat(told.calls())
                            .containsExactly("message_created", "connected", "message_created");
                });
    }

    @Test
    void aListenerThatFailsIsGivenTheNextFrame() throws IOException {
        var failing =
                new Recorder() {
                    @Override
                    public void connected() {
                        super.connected();
                        throw new IllegalStateException("full");
                    }
                };
        try (var server =
                        new ScriptedCable(
                                line -> {
                                    line.subscribe();
                                    line.sendMessage("next");
                                    line.waitForEnd();
                                });
                var client = client(server, failing)) {
            client.start().join();
            await().until(() -> failing.contents().contains("next"));
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void aServerThatSaysGoodbyeIsLeftAndComeBackTo() throws IOException {
        play(
                line -> {
                    line.subscribe();
                    line.send("{\"type\":\"disconnect\",\"reason\":\"server_restart\"}");
                },
                () -> {
                    told.awaitCalls("connected", 2);
                    assertThat(told.calls()).contains("disconnected");
                });
    }

    @Test
    void aRefusedSubscriptionIsAnError() throws IOException {
        failsWith(
                "refused the subscription of user 2 in account 1",
                line -> {
                    line.send(ScriptedLine.WELCOME);
                    line.read();
                    line.send("{\"type\":\"reject_subscription\"}");
                });
    }

    @Test
    void aServerWithoutAWelcomeIsAnError() throws IOException {
        failsWith("did not say welcome", ScriptedLine::waitForEnd);
    }

    @Test
    void aLineThatBreaksDuringTheHandshakeIsAnError() throws IOException {
        failsWith("The connection", ScriptedLine::drop);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "actioncable-unsupported")
    void aServerThatDoesNotKnowTheProtocolServesAllTheSame(String protocol) throws IOException {
        try (var server =
                        new ScriptedCable(
                                protocol,
                                "http",
                                ServerSocketFactory.getDefault(),
                                line -> {
                                    line.subscribe();
                                    line.waitForEnd();
                                });
                var client = client(server, told)) {
            client.start().join();
            assertThat(client.state().isConnected()).isTrue();
        }
    }

    private void play(ScriptedCable.Script script, Runnable check) throws IOException {
        try (var server =
                        new ScriptedCable(
                                line -> {
                                    script.play(line);
                                    line.waitForEnd();
                                });
                var client = client(server, told)) {
            client.start().join();
            check.run();
        }
    }

    private void failsWith(String sentence, ScriptedCable.Script script) throws IOException {
        try (var server = new ScriptedCable(script);
                var client = client(server, told)) {
            assertThatThrownBy(() -> client.start().join())
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining(sentence)
                    .hasMessageNotContaining("secret");
        }
    }

    private CableClient client(ScriptedCable server, CableListener listener) {
        CableSettings settings =
                CableSettings.of(server.baseUrl())
                        .connectTimeout(Duration.ofSeconds(2))
                        .confirmationTimeout(Duration.ofSeconds(2))
                        .delays(Duration.ofMillis(20), Duration.ofMillis(100))
                        .maxFrameBytes(maxFrame);
        return new CableClient(settings, () -> RoomSubscription.user("secret", 1, 2), listener);
    }
}
