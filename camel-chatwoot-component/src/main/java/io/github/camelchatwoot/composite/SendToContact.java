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
package io.github.camelchatwoot.composite;

import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** Writes to a person: finds or creates the contact, then the conversation, then sends. */
final class SendToContact {

    private SendToContact() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Map<String, Object> message = OutgoingMessage.of(given);
        MessageKey key = MessageKey.of(given);
        Object contactId = Recipient.contactId(given, steps);
        FindOrCreateConversation.Opened opened =
                FindOrCreateConversation.open(given, steps, contactId);
        message.put("conversationId", opened.conversation().get("id"));
        SendMessageOnce.Sent sent =
                key == null
                        ? new SendMessageOnce.Sent(steps.thing("sendMessage", message), "sent")
                        : SendMessageOnce.send(given, steps, key, message);
        return Result.of(sent.message())
                .withIds(Map.of("contactId", contactId))
                .withMeta(Map.of("conversation", opened.outcome(), "outcome", sent.outcome()));
    }
}
