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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Attempts to connect that fail; the next one follows. */
class FailedAttemptTest extends OnSimulator {

    @Test
    void aWrongTokenIsAnErrorThatNamesItsLikelyCauses() {
        RoomSubscription right = Room.administrator(chatwoot);
        CableClient client =
                client(
                        quick().confirmationTimeout(Duration.ofMillis(200)),
                        () -> RoomSubscription.user("wrong-token", 1, right.userId()));

        assertThatThrownBy(() -> client.start().join())
                .hasCauseInstanceOf(CableException.class)
                .hasMessageContaining("did not confirm the subscription of user")
                .hasMessageContaining("token is wrong or outdated")
                .hasMessageContaining("is not in account")
                .hasMessageNotContaining("wrong-token");
        assertThat(client.state().isConnected()).isFalse();
        assertThat(client.state().lastError()).contains("did not confirm");
        assertThat(told.calls()).doesNotContain("connected");
    }

    @Test
    void aForeignAccountIsTheSameError() {
        RoomSubscription right = Room.administrator(chatwoot);
        CableClient client =
                client(
                        quick().confirmationTimeout(Duration.ofMillis(200)),
                        () -> RoomSubscription.user(right.pubsubToken(), 999, right.userId()));

        assertThatThrownBy(() -> client.start().join()).hasMessageContaining("in account 999");
    }

    @Test
    void whoSubscribesIsReadAgainBeforeEachAttempt() {
        List<RoomSubscription> read = new ArrayList<>();
        CableClient client =
                client(
                        quick().confirmationTimeout(Duration.ofMillis(200)),
                        () -> {
                            read.add(
                                    read.isEmpty()
                                            ? RoomSubscription.user("outdated", 1, 1)
                                            : Room.administrator(chatwoot));
                            return read.get(read.size() - 1);
                        });

        assertThatThrownBy(() -> client.start().join()).hasMessageContaining("did not confirm");

        told.awaitCalls("connected", 1);
        assertThat(client.state().isConnected()).isTrue();
        assertThat(client.state().failures()).isZero();
    }

    @Test
    void aTokenThatCanNotBeReadIsAFailedAttempt() {
        CableClient client =
                client(
                        quick(),
                        () -> {
                            throw new IllegalStateException("Chatwoot is down");
                        });

        assertThatThrownBy(() -> client.start().join())
                .hasMessageContaining("Who subscribes could not be read: Chatwoot is down");
        await().until(() -> client.state().failures() > 1);
    }

    @Test
    void aRefusedHandshakeNamesTheStatus() {
        chatwoot.faults().onRequest("GET", "/cable").answer(503).times(2);
        CableClient client = client(quick(), () -> Room.administrator(chatwoot));

        assertThatThrownBy(() -> client.start().join())
                .hasMessageContaining("/cable answered 503 instead of opening a websocket");
        told.awaitCalls("connected", 1);
        assertThat(told.calls().stream().filter("disconnected"::equals)).hasSize(2);
    }

    @Test
    void aHandshakeWithoutAnAnswerIsGivenUp() {
        chatwoot.faults().onRequest("GET", "/cable").delay(Duration.ofSeconds(30)).times(1);
        CableClient client =
                client(
                        quick().connectTimeout(Duration.ofMillis(500)),
                        () -> Room.administrator(chatwoot));

        assertThatThrownBy(() -> client.start().join())
                .hasMessageContaining("did not answer in time");
        told.awaitCalls("connected", 1);
    }
}
