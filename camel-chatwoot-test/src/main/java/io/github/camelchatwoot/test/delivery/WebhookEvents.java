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

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.Webhook;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.payload.EventPayload;
import io.github.camelchatwoot.test.payload.Payloads;

/**
 * Which webhooks of the account and of API inboxes get an event. A background job makes their
 * payloads, so they show the state after the whole request.
 */
final class WebhookEvents {
    private final Desk desk;
    private final Deliveries deliveries;
    private final EventPayload payloads;

    WebhookEvents(Desk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.payloads = new EventPayload(desk, Payloads.inJob(desk));
    }

    void on(DeskEvent event) {
        if (Webhook.EVENTS.contains(EventPayload.webhookName(event))) {
            desk.later(() -> payloads.webhook(event).ifPresent(json -> deliver(event, json)));
        }
    }

    private void deliver(DeskEvent event, Json payload) {
        String name = EventPayload.webhookName(event);
        desk.webhooks
                .of(event.account())
                .filter(webhook -> webhook.subscriptions.contains(name))
                .map(w -> receiver(ReceiverKind.ACCOUNT, w.url, w.secret))
                .forEach(r -> deliveries.add(new Delivery(r, event.subject(), payload)));
        Inbox inbox = inboxOf(event.subject());
        String callback = inbox == null ? null : inbox.channelText("webhook_url");
        if (inbox != null && inbox.isApi() && callback != null && !callback.isBlank()) {
            var receiver = receiver(ReceiverKind.API_INBOX, callback, inbox.channelText("secret"));
            deliveries.add(new Delivery(receiver, event.subject(), payload));
        }
    }

    private Receiver receiver(ReceiverKind kind, String url, String secret) {
        return new Receiver(kind, url, desk.isAtLeast(kind.signedSince()) ? secret : null);
    }

    /** Null for contacts and for inboxes themselves, of which callbacks hear nothing. */
    private static Inbox inboxOf(Object subject) {
        if (subject instanceof Conversation conversation) {
            return conversation.inbox;
        }
        if (subject instanceof Message message) {
            return message.conversation.inbox;
        }
        return subject instanceof ContactInbox contactInbox ? contactInbox.inbox : null;
    }
}
