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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;

/** What a delivery that has failed for good does to its message or conversation. */
final class FailureRules {
    private final Desk desk;

    FailureRules(Desk desk) {
        this.desk = desk;
    }

    /** Only events of messages have consequences, and only at API inboxes and bots. */
    void failed(Delivery delivery, String error) {
        if (!(delivery.subject() instanceof Message message)) {
            return;
        }
        switch (delivery.receiver()) {
            case API_INBOX -> desk.perform(() -> markAsFailed(message, error));
            case BOT -> desk.perform(() -> open(message.conversation));
            default -> {}
        }
    }

    /** A repeated error is no change, and so it is not told again. */
    private void markAsFailed(Message message, String error) {
        Map<String, Object> before = message.columns();
        message.status = "failed";
        message.contentAttributes = new LinkedHashMap<>(message.contentAttributes);
        message.contentAttributes.put("external_error", error);
        Map<String, List<Object>> changes = Changes.between(before, message.columns());
        if (!changes.isEmpty()) {
            Instant updatedBefore = message.updatedAt;
            desk.messages.touch(message);
            changes.put("updated_at", List.of(updatedBefore, message.updatedAt));
            desk.publish("message.updated", message, changes, null);
        }
    }

    /** A bot that fails hands its pending conversation to people. */
    private void open(Conversation conversation) {
        boolean keeps =
                Boolean.TRUE.equals(
                        conversation.account.settings.get("keep_pending_on_bot_failure"));
        if (!conversation.status.equals("pending") || keeps) {
            return;
        }
        Instant updatedBefore = conversation.updatedAt;
        conversation.status = "open";
        desk.conversations.touch(conversation);
        var changes =
                Map.<String, List<Object>>of(
                        "status", List.of("pending", "open"),
                        "updated_at", List.of(updatedBefore, conversation.updatedAt));
        desk.publish("conversation.opened", conversation, null);
        desk.publish("conversation.status_changed", conversation, changes, null);
        desk.publish("conversation.updated", conversation, changes, null);
    }
}
