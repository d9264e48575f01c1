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
package io.github.camelchatwoot.event;

import java.util.Set;
import java.util.stream.Collectors;

import static io.github.camelchatwoot.event.EventSubject.CONVERSATION;
import static io.github.camelchatwoot.event.EventSubject.INBOX;
import static io.github.camelchatwoot.event.EventSubject.MESSAGE;
import static io.github.camelchatwoot.event.EventSubject.NOTIFICATION;
import static io.github.camelchatwoot.event.EventSubject.TYPING;
import static io.github.camelchatwoot.event.EventSubject.WIDGET;

/** An event that is named beside a filter which it can never hold would be lost in silence. */
final class FilterContradiction {

    private static final Set<EventSubject> IN_CONVERSATION =
            Set.of(MESSAGE, CONVERSATION, TYPING, WIDGET);
    private static final Set<EventSubject> IN_INBOX =
            Set.of(MESSAGE, CONVERSATION, TYPING, WIDGET, INBOX, NOTIFICATION);

    private FilterContradiction() {}

    static void refuse(EventFilter filter, String event) {
        if (event.endsWith("*")) {
            return;
        }
        EventSubject subject = EventNames.subject(event);
        refuseIf(filter.asksForMessage() && subject != MESSAGE, event, "messageType and private");
        refuseIf(
                filter.asksForConversation() && !IN_CONVERSATION.contains(subject),
                event,
                "status, label and team");
        refuseIf(!filter.inboxIds().isEmpty() && !IN_INBOX.contains(subject), event, "inboxId");
        refuseIf(
                !filter.changedFields().isEmpty() && !event.endsWith("_updated"),
                event,
                "changedFields");
        boolean tellsChange =
                filter.changes().stream().anyMatch(change -> change.event().equals(event));
        refuseIf(
                !filter.changes().isEmpty() && !tellsChange,
                event,
                "changes="
                        + filter.changes().stream()
                                .map(Change::wireName)
                                .collect(Collectors.joining(",")));
    }

    private static void refuseIf(boolean contradiction, String event, String filter) {
        if (contradiction) {
            throw new IllegalArgumentException(
                    "events: %s can never pass with the filter %s; give it a route of its own"
                            .formatted(event, filter));
        }
    }
}
