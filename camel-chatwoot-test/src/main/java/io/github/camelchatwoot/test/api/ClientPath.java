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

import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;

/** Finding what a path of the client API names; all of it throws 404. */
final class ClientPath {
    static final String INBOX = "/public/api/v1/inboxes/:inboxIdentifier";
    static final String CONTACT = INBOX + "/contacts/:sourceId";
    static final String CONVERSATION = CONTACT + "/conversations/:conversationId";

    private ClientPath() {}

    static Inbox inbox(Desk desk, Request request) {
        String identifier = request.params().text("inboxIdentifier");
        return Request.orNotFound(
                desk.inboxes.stream()
                        .filter(Inbox::isApi)
                        .filter(inbox -> identifier.equals(inbox.channelText("identifier")))
                        .findFirst());
    }

    static ContactInbox contact(Desk desk, Request request) {
        Inbox inbox = inbox(desk, request);
        String sourceId = request.params().text("sourceId");
        return Request.orNotFound(
                desk.contactInboxes.stream()
                        .filter(c -> c.inbox == inbox && c.sourceId.equals(sourceId))
                        .findFirst());
    }

    /** A verified contact sees all of its conversations, else only those of this session. */
    static Stream<Conversation> conversations(Desk desk, ContactInbox contactInbox) {
        return desk.conversations.stream()
                .filter(
                        c ->
                                contactInbox.hmacVerified
                                        ? c.contact == contactInbox.contact
                                        : c.contactInbox == contactInbox);
    }

    /**
     * @throws Refusal 404
     */
    static Conversation conversation(Desk desk, Request request) {
        Long id = request.params().number("conversationId");
        return Request.orNotFound(
                conversations(desk, contact(desk, request))
                        .filter(c -> c.displayId == id)
                        .findFirst());
    }
}
