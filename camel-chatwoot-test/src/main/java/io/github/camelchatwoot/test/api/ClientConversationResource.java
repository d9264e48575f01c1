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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Client API: the contact's conversations. */
final class ClientConversationResource implements Resource {
    private static final String CONVERSATIONS = ClientPath.CONTACT + "/conversations";

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ClientConversationResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC)
                .get(CONVERSATIONS, this::list)
                .post(CONVERSATIONS, this::create)
                .get(ClientPath.CONVERSATION, request -> render(conversation(request)))
                .post(ClientPath.CONVERSATION + "/toggle_status", this::resolve)
                .post(ClientPath.CONVERSATION + "/toggle_typing", this::typing)
                .post(ClientPath.CONVERSATION + "/update_last_seen", this::seen);
    }

    private Answer list(Request request) {
        ContactInbox contactInbox = ClientPath.contact(desk, request);
        return Answer.json(
                ClientPath.conversations(desk, contactInbox)
                        .map(views.client::conversation)
                        .toList());
    }

    private Answer create(Request request) {
        ContactInbox contactInbox = ClientPath.contact(desk, request);
        Conversation conversation = LockedConversation.of(desk, contactInbox);
        if (conversation == null) {
            conversation = new Conversation(contactInbox);
            conversation.customAttributes = request.params().object("custom_attributes").values();
            rules.conversations.create(conversation, Cause.NOBODY);
        }
        return render(conversation);
    }

    /** Only ever resolves. */
    private Answer resolve(Request request) {
        Conversation conversation = conversation(request);
        rules.conversations.change(
                conversation,
                Cause.contact(conversation.contact),
                () -> conversation.status = "resolved");
        return render(conversation);
    }

    private Answer typing(Request request) {
        Conversation conversation = conversation(request);
        String status = request.params().text("typing_status", "");
        if (status.equals("on") || status.equals("off")) {
            Map<String, Object> extra =
                    new Json().with("user", conversation.contact).with("is_private", false);
            desk.publish(
                    new DeskEvent(
                            "conversation.typing_" + status,
                            conversation.account,
                            conversation,
                            Map.of(),
                            conversation.contact,
                            extra));
        }
        return Answer.empty();
    }

    /** What people and bots have written until now becomes read. */
    private Answer seen(Request request) {
        Conversation conversation = conversation(request);
        Instant now = desk.clock.now();
        rules.conversations.change(
                conversation, Cause.NOBODY, () -> conversation.contactLastSeenAt = now);
        desk.later(() -> markRead(conversation, now));
        return Answer.empty();
    }

    private void markRead(Conversation conversation, Instant until) {
        List<Message> seen =
                conversation.messages.stream()
                        .filter(m -> !m.is("incoming"))
                        .filter(m -> m.status.equals("sent") || m.status.equals("delivered"))
                        .filter(m -> !m.createdAt.isAfter(until))
                        .toList();
        seen.forEach(m -> rules.messages.updateStatus(m, "read", null, Cause.NOBODY));
    }

    private Conversation conversation(Request request) {
        return ClientPath.conversation(desk, request);
    }

    private Answer render(Conversation conversation) {
        return Answer.json(views.client.conversation(conversation));
    }
}
