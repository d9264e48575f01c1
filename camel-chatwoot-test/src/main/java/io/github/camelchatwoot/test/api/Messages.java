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
package io.github.camelchatwoot.test.api;

import java.util.Optional;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Params;

/** Finding the message that a path names. */
final class Messages {
    private Messages() {}

    static Optional<Message> find(Conversation conversation, Params params) {
        Long id = params.number("id");
        return conversation.messages.stream().filter(m -> m.id == id).findFirst();
    }

    /** The sentence in which the server tells that there is none. */
    static String unknown(Conversation conversation, Params params) {
        return "Couldn't find Message with 'id'=\"%s\" [WHERE \"messages\".\"conversation_id\" = $1]"
                .formatted(params.text("id"));
    }
}
