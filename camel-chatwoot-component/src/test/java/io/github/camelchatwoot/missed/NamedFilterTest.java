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
package io.github.camelchatwoot.missed;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamedFilterTest extends MissedEventsTest {

    @Test
    void inboxesGoByNameInAnyCaseAndSeveralAtOnce() throws Exception {
        long other = make("createInbox", "name", "Help desk", "channel", Map.of("type", "api"));
        long third = make("createInbox", "name", "Sales", "channel", Map.of("type", "api"));
        webhook("message_created");
        try (Receiver receiver = receiver().start("&inbox=sHOP, help DESK")) {
            write(conversation, "shop");
            write(conversation(other), "help desk");
            write(conversation(third), "sales");
            delivered();
            patiently().until(() -> receiver.told.size() == 2);
            assertThat(receiver.texts()).containsExactlyInAnyOrder("shop", "help desk");
        }
    }

    @Test
    void teamsGoByName() throws Exception {
        long team = make("createTeam", "name", "support");
        call("setAssignee", "conversationId", conversation, "teamId", team);
        webhook("message_created");
        try (Receiver receiver = receiver().start("&team=Support")) {
            write(conversation, "for the team");
            write(conversation(inbox), "for nobody");
            delivered();
            patiently().until(() -> receiver.told.size() == 1);
            assertThat(receiver.texts()).isEqualTo(List.of("for the team"));
        }
    }

    @Test
    void aNameThatThereIsNotIsToldWithThoseThatThereAre() {
        try (Receiver receiver = receiver()) {
            assertThatThrownBy(() -> receiver.start("&inbox=Shopp"))
                    .hasStackTraceContaining("inbox: there is none named 'Shopp'; there are Shop");
        }
    }

    @Test
    void theTokenIsAskedForBeforeTheStart() {
        try (Receiver receiver = receiver()) {
            receiver.camel
                    .getComponent("chatwoot", io.github.camelchatwoot.ChatwootComponent.class)
                    .getConfiguration()
                    .setAccessToken(null);
            assertThatThrownBy(() -> receiver.start("&team=Support"))
                    .hasStackTraceContaining("accessToken is needed");
        }
    }

    /** Chatter about typing has a conversation; an event of the widget may have none. */
    @Test
    void aConversationThatAnEventDoesNotBringIsLookedUpOnce() throws Exception {
        call("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        try (Receiver receiver = receiver().start("&label=vip&events=message_created")) {
            for (int i = 1; i <= 3; i++) {
                receiver.deliver(bareMessage(i, conversation));
            }
            patiently().until(() -> receiver.told.size() == 3);
            assertThat(calls("/conversations/*")).isEqualTo(1);
        }
    }

    @Test
    void ifItCannotBeLookedUpTheEventFailsAndIsNotSeen() throws Exception {
        call("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        chatwoot.faults().onRequest("GET", "/conversations/*").answer(503).times(1);
        String options = "&label=vip&events=message_created&reply=processed";
        try (Receiver receiver = receiver().start(options)) {
            assertThat(receiver.deliver(bareMessage(1, conversation))).isEqualTo(500);
            assertThat(receiver.deliver(bareMessage(1, conversation))).isEqualTo(200);
            assertThat(receiver.told).hasSize(1);
        }
    }

    private String bareMessage(int id, long conversation) {
        return """
                {"event": "message_created", "id": %d, "content": "hello", "message_type": "incoming",
                 "private": false, "created_at": "2026-06-10T17:13:43.123Z",
                 "account": {"id": %d}, "conversation": {"id": %d}}
                """
                .formatted(id, chatwoot.accountId(), conversation);
    }
}
