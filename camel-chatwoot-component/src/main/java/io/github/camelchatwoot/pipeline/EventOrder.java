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
package io.github.camelchatwoot.pipeline;

import java.util.Comparator;
import java.util.Objects;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventSubject;

/**
 * Which of two events of one conversation was first, as far as they say; 0 where they don't, and
 * then the order of arrival counts. Ids of messages grow in the order in which they were written;
 * of times only those are comparable that tell the change itself, to the millisecond.
 */
public final class EventOrder implements Comparator<ChatwootEvent> {

    private static final String MESSAGE = "message_created";
    private static final String CONVERSATION = "conversation_created";
    private static final String UPDATED = "conversation_updated";

    @Override
    public int compare(ChatwootEvent one, ChatwootEvent other) {
        if (isFirst(one) || isFirst(other)) {
            return Boolean.compare(isFirst(other), isFirst(one));
        } else if (isMessage(one) && isMessage(other)) {
            return messages(one, other);
        }
        return one.name().equals(UPDATED) && other.name().equals(UPDATED) ? times(one, other) : 0;
    }

    private static boolean isFirst(ChatwootEvent event) {
        return event.name().equals(CONVERSATION);
    }

    private static boolean isMessage(ChatwootEvent event) {
        return event.subject() == EventSubject.MESSAGE && event.messageId() != null;
    }

    private static int messages(ChatwootEvent one, ChatwootEvent other) {
        boolean created = one.name().equals(MESSAGE);
        boolean otherCreated = other.name().equals(MESSAGE);
        if (created && otherCreated) {
            return Long.compare(one.messageId(), other.messageId());
        } else if (!Objects.equals(one.messageId(), other.messageId())) {
            return 0;
        }
        return created || otherCreated ? Boolean.compare(otherCreated, created) : times(one, other);
    }

    private static int times(ChatwootEvent one, ChatwootEvent other) {
        return one.statedTime() == null || other.statedTime() == null
                ? 0
                : one.statedTime().compareTo(other.statedTime());
    }
}
