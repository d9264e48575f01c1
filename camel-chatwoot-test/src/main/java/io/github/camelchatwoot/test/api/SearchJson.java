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
package io.github.camelchatwoot.test.api;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

/** What the search over everything shows of its finds. */
final class SearchJson {
    private final Views views;

    SearchJson(Views views) {
        this.views = views;
    }

    /** The message is the conversation's first one; the server breaks on one without any. */
    Json conversation(Conversation conversation) {
        if (conversation.messages.isEmpty()) {
            throw Refusal.internal();
        }
        Json json =
                new Json()
                        .with("id", conversation.displayId)
                        .with("account_id", conversation.account.id)
                        .with("created_at", Times.epoch(conversation.createdAt));
        json.with("message", message(conversation.messages.get(0)))
                .with("contact", contact(conversation.contact))
                .with("inbox", inbox(conversation.inbox));
        if (conversation.assignee != null) {
            json.with("agent", agent(conversation));
        }
        return json.with("additional_attributes", conversation.additionalAttributes);
    }

    Json message(Message message) {
        return views.messages.of(message);
    }

    static Json contact(Contact contact) {
        return new Json()
                .with("email", contact.email)
                .with("id", contact.id)
                .with("name", contact.name)
                .with("phone_number", contact.phoneNumber)
                .with("identifier", contact.identifier)
                .with("additional_attributes", contact.additionalAttributes)
                .with("last_activity_at", Times.epochOrNull(contact.lastActivityAt));
    }

    private static Json inbox(Inbox inbox) {
        return new Json()
                .with("id", inbox.id)
                .with("channel_id", inbox.channelId)
                .with("name", inbox.name)
                .with("channel_type", inbox.channelType);
    }

    private Json agent(Conversation conversation) {
        User user = conversation.assignee;
        return new Json()
                .with("id", user.id)
                .with("available_name", user.availableName())
                .with("email", user.email)
                .with("name", user.name)
                .with("role", views.users.agent(user, conversation.account).get("role"));
    }
}
