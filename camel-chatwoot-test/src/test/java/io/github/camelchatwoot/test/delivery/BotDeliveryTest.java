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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;
import io.github.camelchatwoot.test.delivery.WebhookReceiver.Received;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BotDeliveryTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Scene scene;
    private AgentBot bot;

    @BeforeEach
    void setTheScene() throws Exception {
        scene = new Scene(chatwoot);
        bot = scene.bot(receiver.url("/bot"));
    }

    @AfterEach
    void stopReceiving() {
        receiver.close();
    }

    @Test
    void tellsTheConnectedBotAboutMessagesButNotAboutTheConversationsStart() throws Exception {
        long conversation = scene.conversation();
        scene.incoming(conversation, "Hello");
        idle();

        assertThat(scene.show(conversation).status).isEqualTo("pending");
        assertThat(receiver.all())
                .extracting(Received::event)
                .contains("message_created")
                .doesNotContain("conversation_created", "contact_updated");
        assertThat(receiver.all().get(0).header("X-Chatwoot-Signature")).startsWith("sha256=");
    }

    @Test
    void tellsABotThatIsConnectedAndAssignedOnlyOnce() throws Exception {
        long conversation = scene.conversation();
        scene.change(desk -> scene.show(conversation).assigneeBot = bot);
        scene.incoming(conversation, "Hello");
        idle();

        assertThat(receiver.of("message_created")).hasSize(1);
    }

    @Test
    void tellsAnAssignedBotThatIsNotConnected() throws Exception {
        long conversation = scene.conversation();
        scene.change(
                desk -> {
                    scene.show(conversation).inbox.bot = null;
                    scene.show(conversation).assigneeBot = bot;
                });
        scene.incoming(conversation, "Hello");
        idle();

        assertThat(receiver.of("message_created")).hasSize(1);
    }

    @Test
    void repeatsTwiceThreeSecondsApartWithTheSameIdThenOpensTheConversation() throws Exception {
        receiver.answer(delivery -> 500);
        long conversation = scene.conversation();
        chatwoot.clock().stop();
        scene.incoming(conversation, "Hello");

        await().until(() -> receiver.of("message_created").size() == 1);
        await().until(() -> attempts() == 1);
        chatwoot.clock().advance(Duration.ofMillis(2900));
        assertThat(receiver.of("message_created")).hasSize(1);
        chatwoot.clock().advance(Duration.ofMillis(101));
        await().until(() -> attempts() == 2);
        assertThat(scene.show(conversation).status).isEqualTo("pending");
        chatwoot.clock().advance(Duration.ofSeconds(3));
        await().until(() -> scene.show(conversation).status.equals("open"));

        List<Received> attempts = receiver.of("message_created");
        assertThat(attempts).hasSize(3);
        assertThat(attempts.stream().map(a -> a.header("X-Chatwoot-Delivery")).distinct())
                .hasSize(1);
        assertThat(attempts.stream().map(a -> a.header("X-Chatwoot-Timestamp")).distinct())
                .hasSize(3);
        assertThat(last(conversation).content)
                .isEqualTo(
                        "Conversation was marked open by system"
                                + " due to an error with the agent bot.");
    }

    @Test
    void opensTheConversationAtOnceWhenTheBotAnswersWithAnyOtherError() throws Exception {
        receiver.answer(delivery -> delivery.event().equals("message_created") ? 503 : 200);
        long conversation = scene.conversation();
        scene.incoming(conversation, "Hello");
        idle();

        assertThat(scene.show(conversation).status).isEqualTo("open");
        assertThat(receiver.of("message_created")).hasSize(1);
        assertThat(receiver.all())
                .extracting(Received::event)
                .contains(
                        "conversation_opened",
                        "conversation_status_changed",
                        "conversation_updated");
    }

    @Test
    void leavesTheConversationPendingIfTheAccountWantsItSo() throws Exception {
        receiver.answer(delivery -> 503);
        long conversation = scene.conversation();
        scene.change(
                desk ->
                        scene.show(conversation)
                                .account
                                .settings
                                .put("keep_pending_on_bot_failure", true));
        scene.incoming(conversation, "Hello");
        idle();

        assertThat(scene.show(conversation).status).isEqualTo("pending");
    }

    @Test
    void hearsOfItsOwnHandoffInThreeEvents() throws Exception {
        long conversation = scene.conversation();
        scene.api
                .as(bot.accessToken)
                .post(
                        "/conversations/" + conversation + "/toggle_status",
                        Map.of("status", "open"));
        idle();

        assertThat(receiver.all())
                .extracting(Received::event)
                .contains(
                        "conversation_opened",
                        "conversation_status_changed",
                        "conversation_updated");
    }

    private int attempts() {
        return chatwoot.deliveries().of("message_created").get(0).attempts().size();
    }

    private Message last(long conversation) {
        List<Message> messages = scene.show(conversation).messages;
        return messages.get(messages.size() - 1);
    }

    private static void idle() {
        await().until(chatwoot.deliveries()::isIdle);
    }
}
