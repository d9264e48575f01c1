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

import java.util.LinkedHashMap;
import java.util.List;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.InvalidMessage;
import io.github.camelchatwoot.test.rules.MessageDraft;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.MEMBER;
import static io.github.camelchatwoot.test.http.Access.MEMBER_OR_BOT;

/** Messages of a conversation. */
final class MessageResource implements Resource {
    private static final String MESSAGES = "/conversations/:conversationId/messages";

    private final Desk desk;
    private final Views views;
    private final Rules rules;
    private final MessageDrafts drafts;

    MessageResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
        this.drafts = new MessageDrafts(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER_OR_BOT).post(MESSAGES, this::create);
        routes.in(MEMBER)
                .get(MESSAGES, this::list)
                .update(MESSAGES + "/:id", this::updateStatus)
                .delete(MESSAGES + "/:id", this::delete)
                .post(MESSAGES + "/:id/retry", this::retry)
                .post(MESSAGES + "/:id/translate", this::translate);
    }

    private Answer list(Request request) {
        Conversation conversation = conversation(request);
        Json meta =
                new Json()
                        .with("labels", conversation.labels)
                        .with("additional_attributes", conversation.additionalAttributes)
                        .with("contact", views.contacts.push(conversation.contact));
        if (conversation.assignee != null) {
            meta.with("assignee", views.users.push(conversation.assignee, conversation.account));
        }
        meta.with("agent_last_seen_at", Times.iso(conversation.agentLastSeenAt))
                .with("assignee_last_seen_at", Times.iso(conversation.assigneeLastSeenAt));
        List<Json> messages =
                MessagePage.of(conversation, request.params()).stream()
                        .map(views.messages::of)
                        .toList();
        return Answer.json(new Json().with("meta", meta).with("payload", messages));
    }

    private Answer create(Request request) {
        Conversation conversation = conversation(request);
        try {
            MessageDraft draft = drafts.of(conversation, request.params(), request.actor());
            rules.messages.check(conversation, draft);
            return render(rules.messages.create(conversation, draft, Cause.by(request.actor())));
        } catch (InvalidMessage invalid) {
            throw invalid.explained();
        }
    }

    private Answer updateStatus(Request request) {
        Conversation conversation = conversation(request);
        if (!conversation.inbox.isApi()) {
            throw Refusal.error(403, "Message status update is only allowed for API inboxes");
        }
        Message message = message(request, conversation);
        rules.messages.updateStatus(
                message,
                request.params().text("status", ""),
                request.params().text("external_error"),
                Cause.by(request.user()));
        return render(message);
    }

    /** The message stays, without its content and its files. */
    private Answer delete(Request request) {
        Message message = message(request, conversation(request));
        rules.messages.change(
                message,
                Cause.by(request.user()),
                () -> {
                    message.content = "This message was deleted";
                    message.contentType = "text";
                    message.contentAttributes = new Json().with("deleted", true);
                });
        message.attachments.forEach(desk.attachments::remove);
        message.attachments.clear();
        return render(message);
    }

    /** All attributes are lost on the way, also the caller's own. An unknown message is a 422. */
    private Answer retry(Request request) {
        Conversation conversation = conversation(request);
        Message message =
                Messages.find(conversation, request.params())
                        .orElseThrow(
                                () ->
                                        Refusal.unprocessable(
                                                Messages.unknown(conversation, request.params())));
        Cause cause = Cause.by(request.user());
        rules.messages.updateStatus(message, "sent", null, cause);
        rules.messages.change(
                message, cause, () -> message.contentAttributes = new LinkedHashMap<>());
        return render(message);
    }

    /** Without an integration nothing is translated. */
    private Answer translate(Request request) {
        message(request, conversation(request));
        return Answer.json(new Json().with("content", null));
    }

    private Conversation conversation(Request request) {
        return Conversations.of(desk, request, "conversationId");
    }

    private static Message message(Request request, Conversation conversation) {
        return Request.orNotFound(Messages.find(conversation, request.params()));
    }

    private Answer render(Message message) {
        Answer answer = Answer.json(views.messages.of(message));
        message.echoId = null;
        return answer;
    }
}
