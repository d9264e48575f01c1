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

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Subscribes on a real server. Reads the system properties {@code chatwoot.baseUrl}, {@code
 * chatwoot.accountId} and {@code chatwoot.accessToken} (of an administrator of an account for
 * tests).
 */
@Tag("live")
class CableLiveTest {
    private final String baseUrl = System.getProperty("chatwoot.baseUrl");
    private final long accountId = Long.getLong("chatwoot.accountId");
    private final String accessToken = System.getProperty("chatwoot.accessToken");
    private final Room room = new Room(baseUrl, accountId, accessToken);
    private final Recorder told = new Recorder();

    @AfterEach
    void tidyUp() {
        room.delete();
    }

    @Test
    void anAdministratorHearsOfAMessage() {
        try (var client = client(() -> Room.subscription(baseUrl, accountId, accessToken))) {
            client.start().join();

            long id = room.receive("Hello");

            await().until(() -> told.contents().contains("Hello"));
            assertThat(told.events("message_created"))
                    .extracting(ChatwootEvent::messageId, ChatwootEvent::conversationId)
                    .contains(tuple(id, room.conversationId));
        }
    }

    @Test
    void aContactHearsOfAMessageButNotOfANote() {
        try (var client = client(() -> RoomSubscription.contact(room.contactToken))) {
            client.start().join();

            room.note("Careful");
            room.receive("Hello");

            await().until(() -> told.contents().contains("Hello"));
            assertThat(told.contents()).doesNotContain("Careful");
        }
    }

    @Test
    void aWrongTokenIsNotConfirmed() {
        try (var client = client(() -> RoomSubscription.user("wrong", accountId, 1))) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining("did not confirm the subscription");
        }
    }

    @Test
    void aQuietConnectionLastsBecauseTheServerPings() {
        try (var client = client(() -> Room.subscription(baseUrl, accountId, accessToken))) {
            client.start().join();

            await().during(Duration.ofSeconds(12))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> client.state().isConnected());
            assertThat(told.calls()).doesNotContain("disconnected");
        }
    }

    private CableClient client(SubscriptionSource source) {
        return new CableClient(
                CableSettings.of(URI.create(baseUrl)).confirmationTimeout(Duration.ofSeconds(5)),
                source,
                told);
    }
}
