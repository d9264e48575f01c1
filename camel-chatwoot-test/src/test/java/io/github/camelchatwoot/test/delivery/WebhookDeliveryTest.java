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

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;
import io.github.camelchatwoot.test.delivery.WebhookReceiver.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

class WebhookDeliveryTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Scene scene;

    @BeforeEach
    void setTheScene() throws Exception {
        scene = new Scene(chatwoot);
    }

    @AfterEach
    void stopReceiving() {
        receiver.close();
    }

    @Test
    void signsTheExactBodyWithTheSecretOfTheWebhook() throws Exception {
        String secret = scene.webhook(receiver.url("/a?b=c"), "contact_created");
        scene.api.post("/contacts", Map.of("name", "Käthe"));
        idle();

        Received delivery = receiver.all().get(0);
        String timestamp = delivery.header("X-Chatwoot-Timestamp");
        assertThat(delivery.path()).isEqualTo("/a?b=c");
        assertThat(delivery.json().get("name")).isEqualTo("Käthe");
        assertThat(delivery.header("X-Chatwoot-Signature"))
                .isEqualTo("sha256=" + hmac(secret, timestamp + "." + delivery.body()));
        assertThat(delivery.header("X-Chatwoot-Delivery")).matches("[0-9a-f-]{36}");
        assertThat(delivery.header("Content-Type")).isEqualTo("application/json");
        assertThat(Long.parseLong(timestamp))
                .isCloseTo(chatwoot.clock().now().getEpochSecond(), within(5L));
    }

    @Test
    void sendsAnAccountWebhookOnlyWhatItSubscribedTo() throws Exception {
        scene.webhook(receiver.url("/"), "message_created");
        scene.incoming(scene.conversation(), "Hello");
        idle();

        assertThat(receiver.all()).extracting(Received::event).containsExactly("message_created");
    }

    @Test
    void sendsTheCallbackOfAnApiInboxAllOfItsEventsButNoneOfContacts() throws Exception {
        scene.callback(receiver.url("/"));
        scene.incoming(scene.conversation(), "Hello");
        scene.api.post("/contacts", Map.of("name", "Somebody"));
        idle();

        assertThat(receiver.all())
                .extracting(Received::event)
                .contains("conversation_created", "message_created")
                .noneMatch(event -> event.startsWith("contact_"));
    }

    @Test
    void triesAnAccountWebhookOnceAndChangesNothingWhenItFails() throws Exception {
        receiver.answer(delivery -> 500);
        scene.webhook(receiver.url("/"), "message_created", "message_updated");
        long message = scene.outgoing(scene.conversation(), "Hi");
        idle();

        assertThat(receiver.all()).hasSize(1);
        assertThat(scene.showMessage(message).status).isEqualTo("sent");
        Delivery delivery = chatwoot.deliveries().of("message_created").get(0);
        assertThat(delivery.isDelivered()).isFalse();
        assertThat(delivery.attempts()).singleElement().matches(a -> a.status() == 500);
    }

    @Test
    void marksTheMessageAsFailedWhenTheCallbackFailsAndTellsItOnce() throws Exception {
        receiver.answer(delivery -> 503);
        scene.callback(receiver.url("/"));
        long message = scene.incoming(scene.conversation(), "Help");
        idle();

        assertThat(scene.showMessage(message).status).isEqualTo("failed");
        assertThat(scene.showMessage(message).contentAttributes)
                .containsEntry("external_error", "503 Service Unavailable");
        assertThat(receiver.of("message_updated"))
                .singleElement()
                .extracting(d -> d.json().get("content_attributes"))
                .isEqualTo(Map.of("external_error", "503 Service Unavailable"));
    }

    @Test
    void tellsEachNewErrorOfACallbackWhichMakesALoopOfAlternatingOnes() throws Exception {
        receiver.answer(
                delivery ->
                        receiver.all().size() > 12
                                ? 200
                                : receiver.all().size() % 2 == 0 ? 500 : 503);
        scene.callback(receiver.url("/"));
        scene.incoming(scene.conversation(), "Help");
        idle();

        assertThat(receiver.of("message_updated")).hasSizeGreaterThan(8);
    }

    @Test
    void givesUpAfterTheTimeout() throws Exception {
        receiver.answer(delivery -> 0);
        chatwoot.deliveries().timeout(Duration.ofMillis(200));
        chatwoot.deliveries().atOnce(5);
        scene.callback(receiver.url("/"));
        long message = scene.outgoing(scene.conversation(), "Anybody there?");
        idle();

        assertThat(scene.showMessage(message).contentAttributes)
                .containsEntry("external_error", "Net::ReadTimeout with #<TCPSocket:(closed)>");
    }

    @Test
    void reportsARefusedConnection() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        scene.callback("http://127.0.0.1:" + port + "/");
        long message = scene.outgoing(scene.conversation(), "Anybody there?");
        idle();

        assertThat(scene.showMessage(message).contentAttributes.get("external_error").toString())
                .startsWith("Failed to open TCP connection to 127.0.0.1:" + port)
                .contains("Connection refused");
    }

    @Test
    void reportsAnAddressThatIsNone() throws Exception {
        scene.callback("shop.example/webhook");
        long message = scene.outgoing(scene.conversation(), "Anybody there?");
        idle();

        assertThat(scene.showMessage(message).contentAttributes.get("external_error").toString())
                .contains("bad URI");
    }

    @Test
    void followsARedirectWithTheBody() throws Exception {
        receiver.answer(delivery -> delivery.path().equals("/") ? 307 : 200);
        scene.webhook(receiver.url("/"), "contact_created");
        scene.api.post("/contacts", Map.of("name", "Jo"));
        idle();

        assertThat(receiver.all()).extracting(Received::path).containsExactly("/", "/elsewhere");
        assertThat(receiver.all().get(1).body()).isEqualTo(receiver.all().get(0).body());
    }

    @Test
    void sendsUserAndPasswordOfTheAddress() throws Exception {
        scene.webhook(receiver.url("/").replace("//", "//me:secret@"), "contact_created");
        scene.api.post("/contacts", Map.of("name", "Jo"));
        idle();

        assertThat(receiver.all().get(0).header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
        assertThat(chatwoot.deliveries().all().toString()).doesNotContain("secret");
    }

    @Test
    void keepsActivityMessagesToItself() throws Exception {
        scene.webhook(receiver.url("/"), "message_created", "conversation_status_changed");
        long conversation = scene.conversation();
        scene.api.post(
                "/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));
        idle();

        assertThat(scene.show(conversation).messages).isNotEmpty();
        assertThat(receiver.all())
                .extracting(Received::event)
                .containsExactly("conversation_status_changed");
        assertThat(receiver.all().get(0).json().get("status")).isEqualTo("resolved");
        assertThat(receiver.all().get(0).json().get("changed_attributes")).isNull();
    }

    @Test
    void tellsWhatChangedInAConversation() throws Exception {
        scene.webhook(receiver.url("/"), "conversation_updated");
        long conversation = scene.conversation();
        scene.api.post(
                "/conversations/" + conversation + "/toggle_priority", Map.of("priority", "high"));
        idle();

        List<?> changes = (List<?>) receiver.all().get(0).json().get("changed_attributes");
        assertThat(changes).hasSize(2);
        assertThat(changes.toString())
                .contains("priority={previous_value=null, current_value=high}");
        assertThat(changes.toString()).contains("updated_at={previous_value=2");
    }

    @Test
    void sendsAutomationsUnsignedAndWithoutDeliveryId() throws Exception {
        long conversation = scene.conversation();
        chatwoot.sendAutomation(receiver.url("/"), "macro.executed", conversation);
        idle();

        Received delivery = receiver.all().get(0);
        assertThat(delivery.event()).isEqualTo("macro.executed");
        assertThat(delivery.headers().keySet()).noneMatch(name -> name.startsWith("X-chatwoot"));
    }

    @Test
    void tellsThatAVisitorOpensTheChat() throws Exception {
        scene.webhook(receiver.url("/"), "webwidget_triggered");
        String sourceId = scene.show(scene.conversation()).contactInbox.sourceId;

        chatwoot.openWidget(sourceId, "https://shop.example/cart");
        idle();

        Map<?, ?> body = receiver.all().get(0).json();
        assertThat(body.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "id",
                        "contact",
                        "inbox",
                        "account",
                        "current_conversation",
                        "source_id",
                        "event",
                        "event_info");
        assertThat(((Map<?, ?>) body.get("event_info")).get("referer"))
                .isEqualTo("https://shop.example/cart");
    }

    private static void idle() {
        await().until(chatwoot.deliveries()::isIdle);
    }

    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
