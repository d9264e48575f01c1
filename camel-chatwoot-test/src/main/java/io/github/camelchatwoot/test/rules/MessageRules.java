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
package io.github.camelchatwoot.test.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Attachment;
import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.liquid.LiquidContent;

/** Writing and changing messages, and what follows from it. */
public final class MessageRules {
    /** More in one conversation within a minute are refused. */
    private static final int PER_MINUTE = 200;

    private final Desk desk;
    private final Rules rules;
    private final MessageTemplates templates;

    MessageRules(Desk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
        this.templates = new MessageTemplates(desk, rules);
    }

    /**
     * @throws Refusal 422 if the draft is invalid
     */
    public Message create(Conversation conversation, MessageDraft draft, Cause cause) {
        try {
            check(conversation, draft);
        } catch (InvalidMessage invalid) {
            throw invalid.plain();
        }
        var message = new Message(conversation, draft.messageType);
        message.contentType = draft.contentType;
        message.isPrivate = draft.isPrivate;
        message.sender = draft.sender;
        message.sourceId = draft.sourceId;
        message.echoId = draft.echoId;
        message.contentAttributes = draft.contentAttributes;
        message.additionalAttributes = draft.additionalAttributes;
        resolveReply(message);
        message.content = LiquidContent.render(message, draft.content);
        message.processedContent = draft.content;
        desk.messages.add(message);
        conversation.messages.add(message);
        draft.files.forEach(file -> attach(message, file));
        written(message, cause);
        return message;
    }

    /**
     * @throws InvalidMessage if the draft can't be written
     */
    public void check(Conversation conversation, MessageDraft draft) {
        MessageValidation.check(draft);
        refuseFlood(conversation);
    }

    /** What the system says in the conversation about itself. */
    public void writeActivity(Conversation conversation, String content) {
        create(conversation, MessageDraft.of("activity", content), Cause.NOBODY);
    }

    private void refuseFlood(Conversation conversation) {
        Instant since = desk.clock.now().minus(Duration.ofMinutes(1));
        List<Message> messages = conversation.messages;
        int oldest = messages.size() - PER_MINUTE;
        if (oldest >= 0 && messages.get(oldest).createdAt.isAfter(since)) {
            throw InvalidMessage.record(List.of("Too many messages"), List.of("base"));
        }
    }

    /** A reply names its message by id and by source id; what can't be found is null. */
    private static void resolveReply(Message message) {
        Object id = message.contentAttributes.get("in_reply_to");
        Object sourceId = message.contentAttributes.get("in_reply_to_external_id");
        if (isBlank(id) && isBlank(sourceId)) {
            return;
        }
        Optional<Message> replied =
                message.conversation.messages.stream()
                        .filter(
                                m ->
                                        isBlank(id)
                                                ? sourceId.equals(m.sourceId)
                                                : id.toString().equals(String.valueOf(m.id)))
                        .findFirst();
        message.contentAttributes.put(
                "in_reply_to_external_id", replied.map(m -> m.sourceId).orElse(null));
        message.contentAttributes.put("in_reply_to", replied.map(m -> m.id).orElse(null));
    }

    private static boolean isBlank(Object value) {
        return value == null || value.toString().isBlank();
    }

    private void attach(Message message, Blob file) {
        String type = FileType.of(file.contentType);
        message.attachments.add(desk.attachments.add(new Attachment(message, file, type)));
        if (file.width == null) {
            desk.later(() -> PictureSize.measure(file));
        }
    }

    private void written(Message message, Cause cause) {
        Conversation conversation = message.conversation;
        reopen(message, cause);
        conversation.lastActivityAt = message.createdAt;
        conversation.updatedAt = desk.clock.now();
        desk.publish("message.created", message, cause.actor());
        if (isFirstReply(message)) {
            desk.publish("first.reply.created", message, cause.actor());
            rules.conversations.change(
                    conversation,
                    cause,
                    () -> {
                        conversation.firstReplyCreatedAt = message.createdAt;
                        conversation.waitingSince = null;
                    });
        } else {
            updateWaiting(message, cause);
        }
        templates.answer(message);
        if (message.sender instanceof Contact contact) {
            rules.contacts.change(
                    contact, cause.actor(), () -> contact.lastActivityAt = desk.clock.now());
        }
    }

    /** The contact's words open a snoozed or resolved conversation, or hand it to the bot. */
    private void reopen(Message message, Cause cause) {
        Conversation conversation = message.conversation;
        if (conversation.isMuted() || !message.is("incoming")) {
            return;
        }
        if (conversation.status.equals("snoozed")) {
            rules.conversations.change(conversation, cause, () -> conversation.status = "open");
        }
        if (conversation.status.equals("resolved")) {
            boolean bot = ActiveBot.in(desk, conversation.inbox);
            boolean byContact =
                    !bot
                            && conversation.inbox.isApi()
                            && !message.isPrivate
                            && message.sender instanceof Contact;
            Cause reopening =
                    byContact && message.sender instanceof Contact contact
                            ? Cause.contact(contact)
                            : cause;
            rules.conversations.change(
                    conversation, reopening, () -> conversation.status = bot ? "pending" : "open");
        }
    }

    private static boolean isFirstReply(Message message) {
        if (!isHuman(message)
                || message.isPrivate
                || message.conversation.firstReplyCreatedAt != null) {
            return false;
        }
        return message.conversation.messages.stream()
                        .filter(m -> m.is("outgoing") && !m.isPrivate)
                        .filter(m -> !(m.sender instanceof AgentBot))
                        .filter(m -> m.additionalAttributes.get("campaign_id") == null)
                        .count()
                <= 1;
    }

    private static boolean isHuman(Message message) {
        return message.is("outgoing")
                && message.sender instanceof User
                && isBlank(message.contentAttributes.get("automation_rule_id"))
                && isBlank(message.additionalAttributes.get("campaign_id"));
    }

    private void updateWaiting(Message message, Cause cause) {
        Conversation conversation = message.conversation;
        if (conversation.waitingSince != null && !message.isPrivate) {
            boolean bot = message.is("outgoing") && message.sender instanceof AgentBot;
            if (isHuman(message)) {
                Map<String, Object> since = Map.of("waiting_since", conversation.waitingSince);
                desk.publish(
                        new DeskEvent(
                                "reply.created",
                                message.account,
                                message,
                                Map.of(),
                                cause.actor(),
                                since));
            }
            if (isHuman(message) || bot) {
                rules.conversations.change(
                        conversation, cause, () -> conversation.waitingSince = null);
            }
        }
        if (message.is("incoming") && conversation.waitingSince == null) {
            rules.conversations.change(
                    conversation, cause, () -> conversation.waitingSince = message.createdAt);
        }
    }

    /** Makes the change and tells it; nothing is told if it changed nothing. */
    public void change(Message message, Cause cause, Runnable change) {
        Map<String, Object> before = message.columns();
        change.run();
        message.processedContent = message.content;
        Map<String, List<Object>> changes = Changes.between(before, message.columns());
        if (!changes.isEmpty()) {
            Instant updatedBefore = message.updatedAt;
            message.updatedAt = desk.clock.now();
            changes.put("updated_at", List.of(updatedBefore, message.updatedAt));
            desk.publish("message.updated", message, changes, cause.actor());
        }
    }

    /** An unknown status, or delivered after read, changes nothing. */
    public void updateStatus(Message message, String status, String error, Cause cause) {
        boolean known = List.of("sent", "delivered", "read", "failed").contains(status);
        if (!known || message.status.equals("read") && status.equals("delivered")) {
            return;
        }
        String externalError = status.equals("failed") ? error : null;
        change(
                message,
                cause,
                () -> {
                    message.status = status;
                    boolean there = message.contentAttributes.get("external_error") != null;
                    if (externalError != null || there) {
                        message.contentAttributes.put("external_error", externalError);
                    }
                });
    }
}
