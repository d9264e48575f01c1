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

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.Rules;

/** What a delivery that has failed for good does to its message or conversation. */
final class FailureRules {
    private static final String OPENED =
            "Conversation was marked open by system due to an error with the agent bot.";

    private final Desk desk;
    private final Rules rules;

    FailureRules(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
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

    /** An error that is there already is no change, and so it is not told again. */
    private void markAsFailed(Message message, String error) {
        rules.messages.updateStatus(message, "failed", error, Cause.NOBODY);
    }

    /** A bot that fails hands its pending conversation to people. */
    private void open(Conversation conversation) {
        boolean keeps =
                Boolean.TRUE.equals(
                        conversation.account.settings.get("keep_pending_on_bot_failure"));
        if (conversation.status.equals("pending") && !keeps) {
            rules.conversations.change(
                    conversation, Cause.NOBODY, () -> conversation.status = "open");
            rules.messages.writeActivity(conversation, OPENED);
        }
    }
}
