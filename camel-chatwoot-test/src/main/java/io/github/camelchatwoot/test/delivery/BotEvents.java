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

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.payload.EventPayload;
import io.github.camelchatwoot.test.payload.Payloads;

/**
 * Which bots get an event: the one connected to the inbox and the one assigned to the conversation.
 * Their payloads are made at once, while the request is served.
 */
final class BotEvents {
    private static final Set<String> EVENTS =
            Set.of(
                    "conversation_opened",
                    "conversation_resolved",
                    "conversation_status_changed",
                    "conversation_updated",
                    "message_created",
                    "message_updated",
                    "webwidget_triggered");

    private final Desk desk;
    private final Deliveries deliveries;
    private final EventPayload payloads;

    BotEvents(Desk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.payloads = new EventPayload(desk, Payloads.inRequest(desk));
    }

    void on(DeskEvent event) {
        if (EVENTS.contains(EventPayload.webhookName(event))) {
            Set<AgentBot> bots = botsFor(event.subject());
            if (!bots.isEmpty()) {
                payloads.webhook(event).ifPresent(payload -> deliver(event, bots, payload));
            }
        }
    }

    private void deliver(DeskEvent event, Set<AgentBot> bots, Json payload) {
        for (AgentBot bot : bots) {
            var receiver =
                    new Receiver(
                            ReceiverKind.BOT,
                            bot.outgoingUrl,
                            desk.isAtLeast(ReceiverKind.BOT.signedSince()) ? bot.secret : null);
            deliveries.add(new Delivery(receiver, event.subject(), payload));
        }
    }

    private static Set<AgentBot> botsFor(Object subject) {
        if (subject instanceof Message message) {
            return bots(message.conversation.assigneeBot, message.conversation.inbox.bot);
        }
        if (subject instanceof Conversation conversation) {
            return bots(conversation.assigneeBot, conversation.inbox.bot);
        }
        return subject instanceof ContactInbox contactInbox
                ? bots(null, contactInbox.inbox.bot)
                : Set.of();
    }

    private static Set<AgentBot> bots(AgentBot assigned, AgentBot connected) {
        var bots = new LinkedHashSet<AgentBot>();
        Stream.of(Optional.ofNullable(assigned), Optional.ofNullable(connected))
                .flatMap(Optional::stream)
                .filter(bot -> bot.outgoingUrl != null && !bot.outgoingUrl.isBlank())
                .forEach(bots::add);
        return bots;
    }
}
