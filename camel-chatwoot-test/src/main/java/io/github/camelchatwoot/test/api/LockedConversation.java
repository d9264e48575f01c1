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

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;

/** An inbox can be locked to a single conversation per session. */
final class LockedConversation {
    private LockedConversation() {}

    /** The one that the session has already, null if there is none or the inbox is not locked. */
    static Conversation of(Desk desk, ContactInbox contactInbox) {
        if (!contactInbox.inbox.on("lock_to_single_conversation")) {
            return null;
        }
        return desk.conversations.stream()
                .filter(c -> c.contactInbox == contactInbox)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
