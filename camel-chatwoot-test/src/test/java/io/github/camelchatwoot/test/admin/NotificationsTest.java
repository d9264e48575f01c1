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
package io.github.camelchatwoot.test.admin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.Scene;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationsTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);
    private Scene scene;
    private long conversation;

    @BeforeEach
    void assign() throws Exception {
        scene = new Scene(chatwoot);
        conversation = scene.conversation();
        scene.change(
                desk ->
                        desk.conversations.stream()
                                .forEach(
                                        c ->
                                                c.assignee =
                                                        desk.userByToken(chatwoot.accessToken())
                                                                .orElseThrow()));
    }

    @Test
    void theAssigneeIsToldOnceAboutTheLatestMessage() throws Exception {
        scene.incoming(conversation, "Hello");
        scene.incoming(conversation, "Anybody there?");

        Map<?, ?> only = (Map<?, ?>) notifications().get(0);
        assertThat(notifications()).hasSize(1);
        assertThat(only.get("push_message_body")).isEqualTo("Jane: Anybody there?");
        assertThat(only.get("push_message_title"))
                .isEqualTo("A new message is created in conversation (#1)");
    }

    @Test
    void aNotificationIsToldWithoutMarkdown() throws Exception {
        scene.incoming(
                conversation, "# Where is *my* **big\\_order**?\nSee [this](https://x.example)");

        Map<?, ?> only = (Map<?, ?>) notifications().get(0);
        assertThat(only.get("push_message_body"))
                .isEqualTo("Jane: Where is my big_order? See this");
    }

    @Test
    void theOwnMessageIsNoNews() throws Exception {
        scene.outgoing(conversation, "Hello");

        assertThat(notifications()).isEmpty();
    }

    @Test
    void openingTheConversationReadsTheNotification() throws Exception {
        scene.incoming(conversation, "Hello");
        assertThat(desktop.api.get("/notifications/unread_count").body()).isEqualTo("1");

        desktop.api.post("/conversations/" + conversation + "/update_last_seen", Map.of());

        assertThat(desktop.api.get("/notifications/unread_count").body()).isEqualTo("0");
        assertThat(notifications()).isEmpty();
        assertThat(desktop.api.get("/notifications?includes%5B%5D=read").body())
                .contains("\"count\":1");
    }

    @Test
    void whoIsMentionedInANoteIsTold() throws Exception {
        scene.change(
                desk -> {
                    var gus = desk.userByToken(chatwoot.agentAccessToken()).orElseThrow();
                    desk.inboxes.stream().forEach(inbox -> inbox.members.add(gus));
                });
        String note = "[@Gus](mention://user/2/Gus) please look";

        scene.message(conversation, Map.of("content", note, "private", true));

        assertThat(desktop.agent.get("/notifications").body())
                .contains("conversation_mention", "Ada Admin: @Gus please look");
    }

    private List<?> notifications() throws Exception {
        Map<?, ?> data = (Map<?, ?>) desktop.get("/notifications").get("data");
        return (List<?>) data.get("payload");
    }
}
