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
package io.github.camelchatwoot.test.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tells a person that something happened in a conversation. */
public final class Notification extends AccountRow {
    public final User user;

    /** {@code conversation_creation}, {@code assigned_conversation_new_message}, ... */
    public final String type;

    public final Conversation conversation;

    /** What was written; null for creation and assignment. */
    public final Message message;

    public Instant readAt;
    public Instant snoozedUntil;
    public Map<String, Object> meta = new LinkedHashMap<>();

    public Notification(User user, String type, Conversation conversation, Message message) {
        super(conversation.account);
        this.user = user;
        this.type = type;
        this.conversation = conversation;
        this.message = message;
    }

    public boolean isUnread() {
        return readAt == null && snoozedUntil == null;
    }
}
