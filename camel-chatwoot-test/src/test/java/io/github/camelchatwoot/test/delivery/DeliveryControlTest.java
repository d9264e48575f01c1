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
package io.github.camelchatwoot.test.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class DeliveryControlTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Scene scene;

    @BeforeEach
    void setTheScene() throws Exception {
        scene = new Scene(chatwoot);
        scene.webhook(receiver.url("/"), "contact_created");
    }

    @AfterEach
    void stopReceiving() {
        receiver.close();
    }

    @Test
    void deliversInTheOrderOfTheEvents() throws Exception {
        create("a", "b", "c", "d");
        idle();

        assertThat(names()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void holdsBackUntilReleased() throws Exception {
        chatwoot.deliveries().hold();
        create("a", "b");

        assertThat(chatwoot.deliveries().held()).hasSize(2);
        assertThat(chatwoot.deliveries().isIdle()).isTrue();
        assertThat(receiver.all()).isEmpty();

        chatwoot.deliveries().release();
        idle();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void releasesInReversedOrder() throws Exception {
        chatwoot.deliveries().hold();
        create("a", "b", "c");
        chatwoot.deliveries().releaseReversed();
        idle();

        assertThat(names()).containsExactly("c", "b", "a");
    }

    @Test
    void releasesInAnyOrder() throws Exception {
        chatwoot.deliveries().hold();
        create("a", "b", "c");
        List<Delivery> held = chatwoot.deliveries().held();
        chatwoot.deliveries().release(held.get(1));
        idle();
        assertThat(names()).containsExactly("b");

        assertThatThrownBy(() -> chatwoot.deliveries().release(held.get(1)))
                .hasMessageStartingWith("Not held");
    }

    @Test
    void losesAHeldOne() throws Exception {
        chatwoot.deliveries().hold();
        create("a", "b");
        chatwoot.deliveries().drop(chatwoot.deliveries().held().get(0));
        chatwoot.deliveries().release();
        idle();

        assertThat(names()).containsExactly("b");
    }

    @Test
    void sendsOneAgainWithItsId() throws Exception {
        create("a");
        idle();
        chatwoot.deliveries().duplicate(chatwoot.deliveries().all().get(0));
        idle();

        assertThat(names()).containsExactly("a", "a");
        assertThat(receiver.all().get(0).header("X-Chatwoot-Delivery"))
                .isEqualTo(receiver.all().get(1).header("X-Chatwoot-Delivery"));
    }

    @Test
    void sendsEachTwiceOnDemand() throws Exception {
        chatwoot.deliveries().duplicateEach(true);
        create("a", "b");
        idle();

        assertThat(names()).containsExactly("a", "a", "b", "b");
        assertThat(chatwoot.deliveries().all()).hasSize(2);
    }

    @Test
    void sendsSeveralAtOnceOnDemand() throws Exception {
        var bothThere = new CountDownLatch(2);
        receiver.answer(
                delivery -> {
                    bothThere.countDown();
                    try {
                        bothThere.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return 200;
                });
        chatwoot.deliveries().atOnce(2);
        create("a", "b");
        idle();

        assertThat(names()).containsExactlyInAnyOrder("a", "b");
    }

    private void create(String... names) throws Exception {
        for (String name : names) {
            scene.api.post("/contacts", Map.of("name", name));
        }
    }

    private List<String> names() {
        return receiver.all().stream().map(d -> d.json().get("name").toString()).toList();
    }

    private static void idle() {
        await().until(chatwoot.deliveries()::isIdle);
    }
}
