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

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;

/** Which inboxes and conversations a caller sees: agents those of their inboxes, bots all. */
final class InboxAccess {
    private InboxAccess() {}

    static boolean mayUse(Request request, Inbox inbox) {
        return request.user() == null
                || request.isAdministrator()
                || inbox.members.contains(request.user());
    }

    /**
     * @throws Refusal 401 if the caller may not use the inbox
     */
    static Inbox require(Request request, Inbox inbox) {
        if (!mayUse(request, inbox)) {
            throw Refusal.forbidden();
        }
        return inbox;
    }

    /**
     * An agent also sees the conversations of the own teams.
     *
     * @throws Refusal 401 if the caller may not see the conversation
     */
    static Conversation require(Request request, Conversation conversation) {
        boolean ofTeam =
                conversation.team != null && conversation.team.members.contains(request.user());
        if (!ofTeam) {
            require(request, conversation.inbox);
        }
        return conversation;
    }
}
