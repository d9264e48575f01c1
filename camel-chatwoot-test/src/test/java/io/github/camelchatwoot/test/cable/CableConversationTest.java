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

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;
import io.github.camelchatwoot.test.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who hears what of conversations and messages. */
class CableConversationTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private Scene scene;

    @BeforeEach
    void setTheScene() throws Exception {
        scene = new Scene(chatwoot);
    }

    @Test
    void showsAMessageToAdministratorsAndMembersOfTheInboxOnly() throws Exception {
        try (var admin = CableClient.of(chatwoot, "Ada Admin");
                var agent = CableClient.of(chatwoot, "Gus Agent")) {
            long conversation = scene.conversation();
            scene.incoming(conversation, "before");
            scene.member(CableClient.user(chatwoot, "Gus Agent"));
            scene.incoming(conversation, "after");

            await().until(() -> admin.events("message.created").size() == 2);
            await().until(() -> agent.events("message.created").size() == 1);
            assertThat(agent.events("message.created").get(0).get("content")).isEqualTo("after");
        }
    }

    @Test
    void showsAMessageWithNumbersForTypeAndTimeAndTheEchoOfItsWriter() throws Exception {
        try (var admin = CableClient.of(chatwoot, "Ada Admin")) {
            long conversation = scene.conversation();
            scene.message(conversation, Map.of("content", "Hi", "echo_id", "e1"));

            Map<?, ?> message = admin.event("message.created");
            assertThat(message.get("message_type")).isEqualTo(1);
            assertThat(message.get("created_at")).isInstanceOf(Integer.class);
            assertThat(message.get("conversation_id")).isEqualTo((int) conversation);
            assertThat(message.get("echo_id")).isEqualTo("e1");
            assertThat(name(message.get("performer"))).isEqualTo("Ada Admin");
        }
    }

    @Test
    void tellsTheLatestStateOfAConversationWithoutSayingWhoChangedIt() throws Exception {
        try (var admin = CableClient.of(chatwoot, "Ada Admin")) {
            long conversation = scene.conversation();
            scene.api.post(
                    "/conversations/" + conversation + "/toggle_status",
                    Map.of("status", "resolved"));

            Map<?, ?> changed = admin.event("conversation.status_changed");
            assertThat(changed.get("status")).isEqualTo("resolved");
            assertThat(changed.get("account_id")).isEqualTo((int) chatwoot.accountId());
            assertThat(changed.containsKey("performer")).isFalse();
            assertThat(changed.containsKey("account")).isFalse();
            assertThat(admin.event("conversation.created").containsKey("performer")).isTrue();
        }
    }

    @Test
    void tellsAnActivityMessageWithoutPerformer() throws Exception {
        try (var admin = CableClient.of(chatwoot, "Ada Admin")) {
            long conversation = scene.conversation();
            scene.api.post(
                    "/conversations/" + conversation + "/toggle_status",
                    Map.of("status", "resolved"));

            Map<?, ?> activity = admin.event("message.created");
            assertThat(activity.get("message_type")).isEqualTo(2);
            assertThat(activity.containsKey("performer")).isFalse();
            assertThat(activity.containsKey("sender")).isFalse();
        }
    }

    @Test
    void showsTheContactNeitherNotesNorActivities() throws Exception {
        long conversation = scene.conversation();
        try (var admin = CableClient.of(chatwoot, "Ada Admin");
                var contact = contact(conversation)) {
            scene.message(conversation, Map.of("content", "secret", "private", true));
            scene.api.post(
                    "/conversations/" + conversation + "/toggle_status",
                    Map.of("status", "resolved"));
            scene.outgoing(conversation, "for you");

            await().until(() -> admin.events("message.created").size() == 3);
            contact.event("conversation.status_changed");
            await().until(() -> !contact.events("message.created").isEmpty());
            assertThat(contact.events("message.created"))
                    .singleElement()
                    .extracting(message -> message.get("content"))
                    .isEqualTo("for you");
            assertThat(contact.event("presence.update").containsKey("contacts")).isFalse();
        }
    }

    @Test
    void tellsAnUpdateWithWhatItChanged() throws Exception {
        long conversation = scene.conversation();
        long message = scene.outgoing(conversation, "Hi");
        try (var admin = CableClient.of(chatwoot, "Ada Admin")) {
            scene.api.send(
                    "PATCH",
                    "/conversations/" + conversation + "/messages/" + message,
                    Map.of("status", "delivered"));

            Map<?, ?> changes = (Map<?, ?>) admin.event("message.updated").get("previous_changes");
            assertThat(changes.get("status").toString()).isEqualTo("[sent, delivered]");
            assertThat(changes.containsKey("updated_at")).isTrue();
        }
    }

    @Test
    void tellsAllButTheTypistThatSomebodyTypes() throws Exception {
        long conversation = scene.conversation();
        scene.member(CableClient.user(chatwoot, "Gus Agent"));
        try (var typist = CableClient.of(chatwoot, "Ada Admin");
                var colleague = CableClient.of(chatwoot, "Gus Agent");
                var contact = contact(conversation)) {
            scene.api.post(
                    "/conversations/" + conversation + "/toggle_typing_status",
                    Map.of("typing_status", "on"));

            Map<?, ?> typing = colleague.event("conversation.typing_on");
            assertThat(name(typing.get("user"))).isEqualTo("Ada Admin");
            assertThat(typing.get("is_private")).isEqualTo(false);
            contact.event("conversation.typing_on");
            scene.outgoing(conversation, "done");
            typist.event("message.created");
            assertThat(typist.events("conversation.typing_on")).isEmpty();
        }
    }

    /** The contact of the conversation, subscribed. */
    private CableClient contact(long conversation) {
        var client = CableClient.connect(chatwoot, "actioncable-v1-json");
        String token = scene.show(conversation).contactInbox.pubsubToken;
        client.subscribe(new Json().with("channel", "RoomChannel").with("pubsub_token", token));
        await().until(() -> !client.ofType("confirm_subscription").isEmpty());
        return client;
    }

    private static Object name(Object person) {
        return ((Map<?, ?>) person).get("name");
    }
}
