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
package io.github.camelchatwoot.test.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.ReportingEvent;
import io.github.camelchatwoot.test.desk.User;

/** Writes down what reports are made of. */
final class Reporting {
    private final Desk desk;

    Reporting(Desk desk) {
        this.desk = desk;
    }

    void listen() {
        desk.listen(this::note);
    }

    private void note(DeskEvent event) {
        if (event.subject() instanceof Conversation conversation) {
            Instant now = desk.clock.now();
            switch (event.name()) {
                case "conversation.resolved" -> resolved(conversation, now);
                case "conversation.opened" -> opened(conversation, now);
                case "conversation.bot_handoff" -> handedOff(conversation, now);
                default -> {}
            }
        } else if (event.subject() instanceof Message message) {
            switch (event.name()) {
                case "first.reply.created" ->
                        add(
                                "first_response",
                                message.conversation,
                                message.sender instanceof User user ? user : null,
                                lastWithoutPeople(message.conversation),
                                message.createdAt);
                case "reply.created" ->
                        add(
                                "reply_time",
                                message.conversation,
                                message.conversation.assignee,
                                (Instant) event.extra().get("waiting_since"),
                                message.createdAt);
                default -> {}
            }
        }
    }

    private void resolved(Conversation conversation, Instant now) {
        boolean people =
                conversation.messages.stream()
                        .anyMatch(m -> m.is("outgoing") && m.sender instanceof User);
        if (ActiveBot.in(desk, conversation.inbox) && !people) {
            add("conversation_bot_resolved", conversation, now);
        }
        add("conversation_resolved", conversation, now);
    }

    /** Counts from the last resolution; the first opening takes no time. */
    private void opened(Conversation conversation, Instant now) {
        Optional<Instant> resolved = latest(conversation, List.of("conversation_resolved"));
        if (resolved.isPresent()) {
            add("conversation_opened", conversation, conversation.assignee, resolved.get(), now);
        } else {
            var opened =
                    new ReportingEvent(
                            "conversation_opened",
                            conversation,
                            conversation.assignee,
                            conversation.createdAt,
                            now);
            opened.firstOpening = true;
            desk.later(() -> desk.reportingEvents.add(opened));
        }
    }

    private void handedOff(Conversation conversation, Instant now) {
        if (latest(conversation, List.of("conversation_bot_handoff")).isEmpty()) {
            add("conversation_bot_handoff", conversation, now);
        }
    }

    /** From when on people had to answer. */
    private Instant lastWithoutPeople(Conversation conversation) {
        return latest(conversation, List.of("conversation_bot_handoff", "conversation_opened"))
                .or(() -> latest(conversation, List.of("conversation_bot_resolved")))
                .orElse(conversation.createdAt);
    }

    private Optional<Instant> latest(Conversation conversation, List<String> names) {
        return desk.reportingEvents
                .of(conversation.account)
                .filter(e -> e.conversation == conversation && names.contains(e.name))
                .map(e -> e.end)
                .max(Comparator.naturalOrder());
    }

    private void add(String name, Conversation conversation, Instant end) {
        add(name, conversation, conversation.assignee, conversation.createdAt, end);
    }

    private void add(
            String name, Conversation conversation, User user, Instant start, Instant end) {
        var event = new ReportingEvent(name, conversation, user, start, end);
        desk.later(() -> desk.reportingEvents.add(event));
    }
}
