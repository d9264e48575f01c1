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
package io.github.camelchatwoot.test.payload;

import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Notification;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** A notification as REST lists it and as the websocket tells it. */
public final class NotificationPayload {
    private NotificationPayload() {}

    public static Json listed(Notification notification, Payloads payloads) {
        return of(notification, payloads)
                .with("push_message_title", NotificationText.title(notification))
                .with("push_message_body", NotificationText.body(notification));
    }

    /** Its title is the text, as on the real server. */
    public static Json push(Notification notification, Payloads payloads) {
        String text = NotificationText.body(notification);
        return of(notification, payloads)
                .with("account_id", notification.account.id)
                .with("push_message_title", text)
                .with("push_message_body", text);
    }

    /** All columns, as an update answers them. */
    public static Json raw(Notification notification) {
        Message message = notification.message;
        return new Json()
                .with("id", notification.id)
                .with("user_id", notification.user.id)
                .with("account_id", notification.account.id)
                .with("notification_type", notification.type)
                .with("primary_actor_type", "Conversation")
                .with("primary_actor_id", notification.conversation.id)
                .with("secondary_actor_type", message == null ? null : "Message")
                .with("secondary_actor_id", message == null ? null : message.id)
                .with("read_at", Times.iso(notification.readAt))
                .with("snoozed_until", Times.iso(notification.snoozedUntil))
                .with("last_activity_at", Times.iso(notification.createdAt))
                .with("created_at", Times.iso(notification.createdAt))
                .with("updated_at", Times.iso(notification.updatedAt))
                .with("meta", notification.meta);
    }

    private static Json of(Notification notification, Payloads payloads) {
        Message message = notification.message;
        return new Json()
                .with("id", notification.id)
                .with("notification_type", notification.type)
                .with("primary_actor_type", "Conversation")
                .with("primary_actor_id", notification.conversation.id)
                .with("primary_actor", payloads.conversations.push(notification.conversation))
                .with("read_at", Times.iso(notification.readAt))
                .with("secondary_actor", message == null ? null : payloads.messages.push(message))
                .with("user", payloads.actors.push(notification.user, notification.account))
                .with("created_at", Times.epoch(notification.createdAt))
                .with("last_activity_at", Times.epoch(notification.createdAt))
                .with("snoozed_until", Times.iso(notification.snoozedUntil))
                .with("meta", notification.meta);
    }
}
