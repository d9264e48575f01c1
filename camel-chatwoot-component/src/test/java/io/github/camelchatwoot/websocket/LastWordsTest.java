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

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A server that goes right after it said something, without a close frame. */
class LastWordsTest {

    @Test
    void everythingThatItSentArrivesAndItsEndIsNoticedAtOnce() throws IOException {
        for (int i = 0; i < 50; i++) {
            Recorder told = new Recorder();
            try (var server =
                            new ScriptedCable(
                                    line -> {
                                        line.subscribe();
                                        line.sendMessage("one");
                                        line.sendMessage("two");
                                        line.sendMessage("three");
                                        line.drop();
                                    });
                    var client =
                            new CableClient(
                                    CableSettings.of(server.baseUrl())
                                            .staleAfter(Duration.ofHours(1))
                                            .delays(Duration.ofHours(1), Duration.ofHours(1)),
                                    () -> RoomSubscription.contact("t"),
                                    told)) {
                client.start();
                told.awaitCalls("disconnected", 1);

                assertThat(told.contents()).containsExactly("one", "two", "three");
                await().until(() -> client.state().failures() == 1);
                assertThat(client.state().lastError())
                        .isEqualTo("The connection ended without a close frame");
            }
        }
    }
}
