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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.request.Arguments;

/** The options of sendMessage that operations of several calls have, too. */
final class OutgoingMessage {

    private static final List<String> WHAT_IS_SENT =
            List.of(
                    "content",
                    "contentType",
                    "contentAttributes",
                    "attachments",
                    "attachmentUrls",
                    "templateParams");
    private static final List<String> HOW =
            List.of(
                    "messageType",
                    "private",
                    "senderType",
                    "senderId",
                    "isVoiceMessage",
                    "ccEmails",
                    "bccEmails",
                    "toEmails",
                    "emailHtmlContent");

    private OutgoingMessage() {}

    /**
     * What the route says of the message.
     *
     * @throws IllegalArgumentException if there is nothing to send
     */
    static Map<String, Object> of(Arguments given) {
        if (WHAT_IS_SENT.stream().allMatch(option -> given.get(option) == null)) {
            throw new IllegalArgumentException(
                    "nothing is to be sent: set content, attachments or templateParams");
        }
        Map<String, Object> message = new LinkedHashMap<>();
        WHAT_IS_SENT.forEach(option -> message.put(option, given.get(option)));
        HOW.forEach(option -> message.put(option, given.get(option)));
        return message;
    }
}
