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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What arrives, also after the connection was lost. */
class CableClientTest extends OnSimulator {

    @Test
    void anAdministratorHearsOfMessagesAndNotes() {
        Room room = new Room(chatwoot);
        connected(quick(), () -> Room.administrator(chatwoot));

        room.receive("Hello");
        room.note("Careful");

        await().until(() -> told.contents().size() == 2);
        assertThat(told.contents()).containsExactly("Hello", "Careful");
        assertThat(told.events("message_created").get(0).conversationId())
                .isEqualTo(room.conversationId);
        assertThat(told.calls().get(0)).isEqualTo("connected");
    }

    @Test
    void aContactHearsOfMessagesButNotOfNotes() {
        Room room = new Room(chatwoot);
        connected(quick(), () -> RoomSubscription.contact(room.contactToken));

        room.note("Careful");
        room.receive("Hello");

        await().until(() -> told.contents().size() == 1);
        assertThat(told.contents()).containsExactly("Hello");
    }

    @Test
    void twoThousandMessagesArriveInOrder() {
        Room room = new Room(chatwoot);
        connected(quick(), () -> Room.administrator(chatwoot));

        long[] conversations = IntStream.range(0, 20).mapToLong(i -> room.open()).toArray();
        IntStream.range(0, 2000).forEach(i -> room.receive(conversations[i % 20], "m" + i));

        await().atMost(Duration.ofMinutes(1)).until(() -> told.contents().size() >= 2000);
        assertThat(told.contents())
                .containsExactlyElementsOf(
                        IntStream.range(0, 2000).<Object>mapToObj(i -> "m" + i).toList());
    }

    @Test
    void itConnectsAgainAfterADropWithoutACloseFrame() {
        Room room = new Room(chatwoot);
        CableClient client = connected(quick(), () -> Room.administrator(chatwoot));
        room.receive("before");
        await().until(() -> told.contents().size() == 1);

        chatwoot.cable().dropAll();
        told.awaitCalls("connected", 2);
        room.receive("after");

        await().until(() -> told.contents().size() == 2);
        assertThat(told.calls().stream().filter(call -> call.endsWith("connected")))
                .containsExactly("connected", "disconnected", "connected");
        assertThat(client.state().lastError()).isNotBlank();
        assertThat(chatwoot.cable().subscriptions()).isOne();
    }

    @Test
    void itConnectsAgainAfterSilence() {
        Room room = new Room(chatwoot);
        chatwoot.cable().silence(true);
        CableClient client =
                connected(
                        quick().staleAfter(Duration.ofSeconds(4)).presenceInterval(null),
                        () -> Room.administrator(chatwoot));

        told.awaitCalls("disconnected", 1);
        assertThat(client.state().lastError()).contains("not even a ping");
        chatwoot.cable().silence(false);
        told.awaitCalls("connected", 2);
        room.receive("after");

        await().until(() -> told.contents().size() == 1);
    }
}
