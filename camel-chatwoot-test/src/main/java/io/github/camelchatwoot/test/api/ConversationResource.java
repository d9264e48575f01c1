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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.AttributeLimits;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.InvalidMessage;
import io.github.camelchatwoot.test.rules.MessageDraft;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER_OR_BOT;

/** Creating, showing, changing and deleting a conversation. */
final class ConversationResource implements Resource {
    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ConversationResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER_OR_BOT)
                .post("/conversations", this::create)
                .get("/conversations/:id", this::show)
                .update("/conversations/:id", this::update);
        routes.in(ADMINISTRATOR).delete("/conversations/:id", this::delete);
    }

    private Answer create(Request request) {
        ContactInbox contactInbox = contactInbox(request);
        Params params = request.params();
        Cause cause = Cause.by(request.actor());
        Conversation there = LockedConversation.of(desk, contactInbox);
        Conversation conversation = there == null ? build(contactInbox, params) : there;
        MessageDraft draft = draft(conversation, request);
        if (there == null) {
            rules.conversations.create(conversation, cause);
        }
        if (draft == null) {
            return render(conversation, request);
        }
        Message message = rules.messages.create(conversation, draft, cause);
        desk.runUrgentJobs();
        Answer answer = render(conversation, request);
        message.echoId = null;
        return answer;
    }

    /** The first message, null for none; an invalid one keeps the conversation from being made. */
    private MessageDraft draft(Conversation conversation, Request request) {
        Params params = request.params();
        if (!params.present("message")) {
            return null;
        }
        if (!(params.get("message") instanceof Map)) {
            throw Refusal.internal();
        }
        try {
            MessageDraft draft =
                    new MessageDrafts(desk)
                            .of(conversation, params.object("message"), request.actor());
            rules.messages.check(conversation, draft);
            return draft;
        } catch (InvalidMessage invalid) {
            throw invalid.plain();
        }
    }

    /** By inbox and contact, else the first one anywhere with that source id. */
    private ContactInbox contactInbox(Request request) {
        Params params = request.params();
        Inbox inbox =
                params.present("inbox_id")
                        ? InboxAccess.require(request, request.find(desk.inboxes, "inbox_id"))
                        : null;
        Contact contact =
                params.present("contact_id") ? request.find(desk.contacts, "contact_id") : null;
        if (inbox != null && contact != null) {
            refuseSourceOfAnother(contact, inbox, params.text("source_id"));
            return rules.contactInboxes.findOrCreate(
                    contact, inbox, params.text("source_id"), params.flag("hmac_verified"));
        }
        String sourceId = params.text("source_id");
        ContactInbox found =
                Request.orNotFound(
                        desk.contactInboxes.stream()
                                .filter(c -> c.sourceId.equals(sourceId))
                                .findFirst());
        InboxAccess.require(request, found.inbox);
        return found;
    }

    /** Channels with an address give it to the new contact; the others refuse. */
    private void refuseSourceOfAnother(Contact contact, Inbox inbox, String sourceId) {
        boolean addressed = !inbox.isApi() && !inbox.isWebsite();
        boolean ofAnother =
                rules.contactInboxes
                        .find(inbox, sourceId)
                        .filter(session -> session.contact != contact)
                        .isPresent();
        if (ofAnother && !addressed) {
            throw Refusal.unprocessable("source_id should be unique");
        }
    }

    private Conversation build(ContactInbox contactInbox, Params params) {
        String status = params.text("status", "open");
        if (!STATUSES.contains(status)) {
            throw Refusal.internal();
        }
        var conversation = new Conversation(contactInbox);
        conversation.status = status;
        conversation.additionalAttributes = params.object("additional_attributes").values();
        conversation.customAttributes = params.object("custom_attributes").values();
        AttributeLimits.check(conversation.customAttributes);
        conversation.snoozedUntil = time(params.text("snoozed_until"));
        conversation.assignee = desk.users.find(params.number("assignee_id")).orElse(null);
        conversation.team =
                desk.teams.find(contactInbox.inbox.account, params.number("team_id")).orElse(null);
        return conversation;
    }

    /** What is no time counts as none. */
    private static Instant time(String iso) {
        try {
            return iso == null ? null : Instant.parse(iso);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private Answer show(Request request) {
        return render(conversation(request), request);
    }

    /** Only the priority can be changed this way; all else is dropped. */
    private Answer update(Request request) {
        Conversation conversation = conversation(request);
        Params params = request.params();
        if (params.has("priority")) {
            String priority = Priorities.of(params);
            rules.conversations.change(
                    conversation,
                    Cause.by(request.actor()),
                    () -> conversation.priority = priority);
        }
        if (params.present("sla_policy_id")) {
            rules.conversations.change(
                    conversation,
                    Cause.by(request.actor()),
                    () -> conversation.slaPolicyId = params.number("sla_policy_id"));
        }
        desk.runUrgentJobs();
        return render(conversation, request);
    }

    private Answer delete(Request request) {
        rules.conversations.delete(conversation(request));
        return Answer.empty();
    }

    private Conversation conversation(Request request) {
        return Conversations.of(desk, request, "id");
    }

    private Answer render(Conversation conversation, Request request) {
        return Answer.json(views.conversations.of(conversation, request.user()));
    }
}
