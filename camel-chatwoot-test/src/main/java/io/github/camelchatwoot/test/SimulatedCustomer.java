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
package io.github.camelchatwoot.test;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.ChannelKind;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.InboxFactory;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.rules.Cause;
import io.github.camelchatwoot.test.rules.ContactFields;
import io.github.camelchatwoot.test.rules.MessageDraft;
import io.github.camelchatwoot.test.rules.Rules;

/**
 * Somebody on the other side of the desk, who has a contact and one conversation there; made by
 * {@link ChatwootSimulator#customer}. What customers do has all its consequences (webhooks, the
 * websocket, automation rules, reopening), but it is none of {@link ChatwootSimulator#requests},
 * and {@link ChatwootSimulator#faults} don't meet it.
 */
public final class SimulatedCustomer {
    private static final String INBOX = "Shop";

    private final ChatwootSimulator chatwoot;
    private final Rules rules;
    private final ContactInbox session;
    private final Conversation conversation;

    private SimulatedCustomer(
            ChatwootSimulator chatwoot,
            Rules rules,
            ContactInbox session,
            Conversation conversation) {
        this.chatwoot = chatwoot;
        this.rules = rules;
        this.session = session;
        this.conversation = conversation;
    }

    static SimulatedCustomer arrive(
            ChatwootSimulator chatwoot, Account account, Rules rules, String name) {
        Desk desk = chatwoot.desk();
        synchronized (desk) {
            var fields = new ContactFields(new Contact(account));
            fields.name = name;
            Contact contact = rules.contacts.create(account, fields, null);
            ContactInbox session =
                    rules.contactInboxes.findOrCreate(contact, inbox(desk, account), null, false);
            Conversation conversation =
                    rules.conversations.create(new Conversation(session), Cause.NOBODY);
            desk.runJobs();
            return new SimulatedCustomer(chatwoot, rules, session, conversation);
        }
    }

    private static Inbox inbox(Desk desk, Account account) {
        return desk.inboxes
                .of(account)
                .filter(inbox -> inbox.isApi() && inbox.name.equals(INBOX))
                .findFirst()
                .orElseGet(() -> new InboxFactory(desk).create(account, INBOX, ChannelKind.API));
    }

    /**
     * Writes into the conversation, which opens again if it was resolved or snoozed.
     *
     * @return the id of the message
     * @throws io.github.camelchatwoot.test.http.Refusal for what Chatwoot takes from no customer,
     *     such as more than 200 messages in a minute
     */
    public long writes(String text) {
        return atDesk(
                () -> {
                    MessageDraft draft = MessageDraft.of("incoming", text);
                    draft.sender = session.contact;
                    return rules.messages.create(conversation, draft, Cause.NOBODY).id;
                });
    }

    /**
     * What the customer gets to see of the conversation, oldest first: no private notes, and
     * nothing about who was assigned. A message without text, such as a file, counts as an empty
     * one.
     */
    public List<String> reads() {
        return texts(message -> !message.isPrivate && !message.is("activity"));
    }

    /** The whole conversation as agents see it, oldest first: also notes and activities. */
    public List<String> texts() {
        return texts(message -> true);
    }

    private List<String> texts(Predicate<Message> shown) {
        return atDesk(
                () ->
                        conversation.messages.stream()
                                .filter(shown)
                                .sorted(Comparator.comparing(message -> message.createdAt))
                                .map(message -> message.content == null ? "" : message.content)
                                .toList());
    }

    /** One of open, pending, resolved and snoozed. */
    public String status() {
        return atDesk(() -> conversation.status);
    }

    /** The conversation's number in the account, which the API calls its id. */
    public long conversationId() {
        return conversation.displayId;
    }

    /** Of the API inbox Shop. */
    public long inboxId() {
        return conversation.inbox.id;
    }

    public long contactId() {
        return session.contact.id;
    }

    private <T> T atDesk(Supplier<T> work) {
        Desk desk = chatwoot.desk();
        synchronized (desk) {
            if (desk.conversations.stream().noneMatch(c -> c == conversation)) {
                throw new IllegalStateException(
                        "Conversation %d of %s is gone, by reset() or because it was deleted; chatwoot.customer(\"%s\") begins another"
                                .formatted(
                                        conversation.displayId,
                                        session.contact.name,
                                        session.contact.name));
            }
            T result = work.get();
            desk.runJobs();
            return result;
        }
    }
}
