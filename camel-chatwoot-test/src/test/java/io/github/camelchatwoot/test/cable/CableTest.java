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
package io.github.camelchatwoot.test.cable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.Api;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.http.ReceivedRequest;
import io.github.camelchatwoot.test.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class CableTest {
    private static final String PROTOCOL = "actioncable-v1-json";

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @Test
    void welcomesAndPingsEveryThreeSecondsWithTheServersTime() {
        try (var client = CableClient.connect(chatwoot, PROTOCOL)) {
            await().until(() -> client.ofType("ping").size() >= 2);

            assertThat(client.protocol()).isEqualTo(PROTOCOL);
            assertThat(client.frames().get(0)).isEqualTo(Map.of("type", "welcome"));
            var times = client.ofType("ping").stream().map(f -> (int) f.get("message")).toList();
            assertThat(times.get(1) - times.get(0)).isBetween(2, 4);
        }
    }

    @Test
    void choosesTheClientsFirstProtocolThatItKnows() {
        try (var client = CableClient.connect(chatwoot, "other", "actioncable-unsupported")) {
            assertThat(client.protocol()).isEqualTo("actioncable-unsupported");
        }
    }

    @Test
    void servesClientsWithoutAProtocolToo() {
        try (var client = CableClient.connect(chatwoot)) {
            await().until(() -> client.ofType("welcome").size() == 1);
            assertThat(client.protocol()).isEmpty();
        }
    }

    @Test
    void confirmsASubscriptionWithTheIdentifierAsTheClientWroteItAndTellsWhoIsThere() {
        try (var client = CableClient.of(chatwoot, "Ada Admin")) {
            assertThat(client.ofType("confirm_subscription").get(0).get("identifier"))
                    .isEqualTo(client.identifier());
            Map<?, ?> presence = client.event("presence.update");
            String ada = String.valueOf(CableClient.user(chatwoot, "Ada Admin").id);
            assertThat(presence.get("users")).isEqualTo(Map.of(ada, "online"));
            assertThat(presence.get("contacts")).isEqualTo(Map.of());
            assertThat(presence.get("account_id")).isEqualTo((int) chatwoot.accountId());
        }
    }

    @Test
    void saysNothingAtAllToAWrongToken() {
        Json wrong = room("wrong", chatwoot.accountId(), 1);
        assertNothingButWelcomeAndPing(wrong);
    }

    @Test
    void saysNothingAtAllToSomebodyOfAnotherAccount() {
        long foreign;
        synchronized (chatwoot.desk()) {
            foreign = chatwoot.desk().accounts.add(new Account("Foreign")).id;
        }
        var ada = CableClient.user(chatwoot, "Ada Admin");
        assertNothingButWelcomeAndPing(room(ada.pubsubToken, foreign, ada.id));
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() {
        try (var client = CableClient.of(chatwoot, "Ada Admin")) {
            client.sendText("not json");
            client.sendText("[]");
            client.send(new Json().with("command", "dance").with("identifier", "{}"));
            client.send(new Json().with("command", "subscribe").with("identifier", "{}"));
            client.perform("update_presence");

            await().until(() -> client.events("presence.update").size() == 2);
            assertThat(client.ofType("confirm_subscription")).hasSize(1);
            assertThat(client.end()).isNull();
        }
    }

    @Test
    void tellsEverybodyOfTheAccountAboutContactsWithWhoDidIt() throws Exception {
        try (var admin = CableClient.of(chatwoot, "Ada Admin");
                var agent = CableClient.of(chatwoot, "Gus Agent")) {
            Api.of(chatwoot).post("/contacts", Map.of("name", "Jane"));

            for (CableClient client : List.of(admin, agent)) {
                Map<?, ?> contact = client.event("contact.created");
                assertThat(contact.get("name")).isEqualTo("Jane");
                assertThat(contact.get("type")).isEqualTo("contact");
                assertThat(((Map<?, ?>) contact.get("performer")).get("name"))
                        .isEqualTo("Ada Admin");
            }
        }
    }

    @Test
    void endsAllConnectionsWithoutACloseFrame() {
        try (var client = CableClient.of(chatwoot, "Ada Admin")) {
            chatwoot.cable().dropAll();

            await().until(() -> client.end() != null);
            assertThat(client.end()).isEqualTo("closed by frame null");
            await().until(() -> chatwoot.cable().connections() == 0);
        }
    }

    @Test
    void refusesAHandshakeOnDemand() {
        chatwoot.faults().onRequest("GET", "/cable").answer(503).times(1);

        assertThatThrownBy(() -> CableClient.connect(chatwoot, PROTOCOL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("No websocket");
        try (var second = CableClient.connect(chatwoot, PROTOCOL)) {
            await().until(() -> second.ofType("welcome").size() == 1);
        }
        assertThat(chatwoot.requests().to("GET", "/cable"))
                .extracting(ReceivedRequest::status)
                .containsExactly(503, 101);
    }

    @Test
    void delaysAHandshakeOnDemand() {
        chatwoot.faults().onRequest("GET", "/cable").delay(Duration.ofMillis(200)).times(1);

        try (var client = CableClient.connect(chatwoot, PROTOCOL)) {
            await().until(() -> client.ofType("welcome").size() == 1);
        }
    }

    @Test
    void sendsNoPingsWhenSilenced() throws Exception {
        chatwoot.cable().silence(true);
        try (var client = CableClient.of(chatwoot, "Ada Admin")) {
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> client.ofType("ping").isEmpty());
            Api.of(chatwoot).post("/contacts", Map.of("name", "Jane"));
            client.event("contact.created");
        }
    }

    @Test
    void keepsAPersonOnlineForTwentySecondsAfterTheLastSignOfLife() {
        try (var client = CableClient.of(chatwoot, "Ada Admin");
                var agent = CableClient.of(chatwoot, "Gus Agent")) {
            String gus = String.valueOf(CableClient.user(chatwoot, "Gus Agent").id);
            assertThat(users(agent.event("presence.update"))).contains(gus);

            chatwoot.clock().advance(Duration.ofSeconds(21));
            client.perform("update_presence");

            await().until(() -> client.events("presence.update").size() == 2);
            assertThat(users(client.events("presence.update").get(1))).doesNotContain(gus);
        }
    }

    @Test
    void unsubscribesWithoutAWord() throws Exception {
        try (var client = CableClient.of(chatwoot, "Ada Admin");
                var other = CableClient.of(chatwoot, "Ada Admin")) {
            client.send(
                    new Json()
                            .with("command", "unsubscribe")
                            .with("identifier", client.identifier()));
            await().until(() -> chatwoot.cable().subscriptions() == 1);

            Api.of(chatwoot).post("/contacts", Map.of("name", "Jane"));

            other.event("contact.created");
            assertThat(client.events("contact.created")).isEmpty();
        }
    }

    private static void assertNothingButWelcomeAndPing(Json subscription) {
        try (var client = CableClient.connect(chatwoot, PROTOCOL)) {
            client.subscribe(subscription);
            await().until(() -> !client.ofType("ping").isEmpty());

            assertThat(client.frames())
                    .extracting(frame -> frame.get("type").toString())
                    .containsOnly("welcome", "ping");
            assertThat(chatwoot.cable().subscriptions()).isZero();
        }
    }

    private static Json room(String token, long accountId, long userId) {
        return new Json()
                .with("channel", "RoomChannel")
                .with("pubsub_token", token)
                .with("account_id", accountId)
                .with("user_id", userId);
    }

    /** The ids of those who are online. */
    private static List<String> users(Map<?, ?> presence) {
        return ((Map<?, ?>) presence.get("users")).keySet().stream().map(String::valueOf).toList();
    }
}
