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

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.camelchatwoot.response.ChatwootMessage;

/**
 * What webhook and websocket tell alike. Left out is what only one of them knows: the contact of a
 * message that somebody else wrote, who changed a contact or conversation, the time of an update,
 * before and after; and a message's text, which webhooks rewrite.
 *
 * @param actor of a new message and of typing; the name is left out, people are renamed
 * @param messageType of a message
 * @param created to the second, of a new message or conversation
 */
public record CommonForm(
        String name,
        Long accountId,
        Long conversationId,
        Long contactId,
        Long inboxId,
        Long messageId,
        Actor actor,
        String messageType,
        Boolean isPrivate,
        String contentType,
        Instant created) {

    static CommonForm of(ChatwootEvent event) {
        ChatwootMessage message = event.message();
        Actor actor = actor(event, message);
        boolean contactTold = message == null || actor != null && actor.isContact();
        return new CommonForm(
                event.name(),
                event.accountId(),
                event.conversationId(),
                contactTold ? event.contactId() : null,
                event.inboxId(),
                event.messageId(),
                actor,
                message == null ? null : message.type(),
                message == null ? null : message.isPrivate(),
                message == null ? null : message.contentType(),
                created(event));
    }

    private static Actor actor(ChatwootEvent event, ChatwootMessage message) {
        boolean told =
                switch (event.subject()) {
                    case MESSAGE ->
                            !event.name().equals("message_updated") && !message.sender().isEmpty();
                    case TYPING -> true;
                    default -> false;
                };
        return told && event.actor() != null
                ? new Actor(event.actor().type(), event.actor().id(), null)
                : null;
    }

    private static Instant created(ChatwootEvent event) {
        boolean told =
                event.name().equals("message_created")
                        || event.name().equals("conversation_created");
        return told && event.statedTime() != null
                ? event.statedTime().truncatedTo(ChronoUnit.SECONDS)
                : null;
    }
}
