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

import io.vertx.core.Vertx;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.WebhookRequest;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.payload.Payloads;
import io.github.camelchatwoot.test.rules.Rules;

/** Listens to the desk and delivers its events to webhooks, callbacks and bots. */
public final class Webhooks {
    private final Desk desk;
    private final Deliveries deliveries;

    private Webhooks(Desk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    public static Webhooks of(Desk desk, Rules rules, Vertx vertx) {
        var courier = new Courier(vertx, desk.clock);
        var deliveries =
                new Deliveries(new Sender(courier, desk.clock, new FailureRules(desk, rules)));
        desk.listen(new BotEvents(desk, deliveries)::on);
        desk.listen(new WebhookEvents(desk, deliveries)::on);
        var webhooks = new Webhooks(desk, deliveries);
        desk.listen(webhooks::sendRequested);
        return webhooks;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    private void sendRequested(DeskEvent event) {
        if (event.subject() instanceof WebhookRequest request) {
            desk.later(() -> sendUnsigned(request.url(), request.event(), request.conversation()));
        }
    }

    /**
     * What the webhook action of an automation rule or a macro does: unsigned, no delivery id.
     *
     * @param event {@code macro.executed} or {@code automation_event.conversation_created}
     */
    public void sendUnsigned(String url, String event, Conversation conversation) {
        Json payload =
                Payloads.inJob(desk).conversations.webhook(conversation).with("event", event);
        var receiver = new Receiver(ReceiverKind.AUTOMATION, url, null);
        deliveries.add(new Delivery(receiver, conversation, payload));
    }
}
