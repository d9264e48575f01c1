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
package io.github.camelchatwoot.event;

/**
 * The ids of an event, each null where the event has none or its source doesn't tell.
 *
 * @param conversation the display id, which counts per account, as everywhere in the API
 */
public record EventIds(Long account, Long conversation, Long contact, Long inbox, Long message) {

    /**
     * @param account the account if the payload names none, as in answers of the REST API
     */
    static EventIds of(EventSubject subject, EventFields fields, Long account) {
        Long own = first(fields.inside("account").id("id"), fields.id("account_id"));
        EventIds ids = new EventIds(first(own, account), null, null, null, null);
        return switch (subject) {
            case MESSAGE -> ids.ofMessage(fields);
            case CONVERSATION -> {
                fields.requiredId("id");
                yield ids.ofConversation(fields);
            }
            case TYPING -> ids.ofConversation(fields.inside("conversation"));
            case CONTACT -> new EventIds(ids.account, null, fields.requiredId("id"), null, null);
            case INBOX -> new EventIds(ids.account, null, null, ofInbox(fields), null);
            case WIDGET ->
                    new EventIds(
                            ids.account,
                            fields.inside("current_conversation").id("id"),
                            fields.inside("contact").id("id"),
                            fields.inside("inbox").id("id"),
                            null);
            case NOTIFICATION -> ids.ofNotification(fields.inside("notification"));
            case ACCOUNT ->
                    new EventIds(first(own, fields.requiredId("id")), null, null, null, null);
            case OTHER -> ids;
        };
    }

    private EventIds ofMessage(EventFields fields) {
        EventFields conversation = fields.inside("conversation");
        Long id = first(fields.id("conversation_id"), conversation.id("id"));
        if (id == null) {
            throw MalformedEventException.of(
                    fields.event(), "conversation_id", null, "a whole number");
        }
        Actor sender = Actor.of(fields.inside("sender"));
        Long contact = contactOf(conversation);
        if (contact == null && sender != null && sender.isContact()) {
            contact = sender.id();
        }
        return new EventIds(
                first(account, conversation.inside("account").id("id")),
                id,
                contact,
                first(fields.inside("inbox").id("id"), fields.id("inbox_id")),
                fields.requiredId("id"));
    }

    private EventIds ofConversation(EventFields fields) {
        return new EventIds(
                first(account, fields.inside("account").id("id")),
                fields.id("id"),
                contactOf(fields),
                fields.id("inbox_id"),
                null);
    }

    private EventIds ofNotification(EventFields notification) {
        return "Conversation".equals(notification.text("primary_actor_type"))
                ? ofConversation(notification.inside("primary_actor"))
                : this;
    }

    /** Inbox events name their inbox only in its working hours. */
    private static Long ofInbox(EventFields fields) {
        return first(fields.id("id"), fields.first("working_hours").id("inbox_id"));
    }

    static Long contactOf(EventFields conversation) {
        return first(
                conversation.inside("meta").inside("sender").id("id"),
                conversation.inside("contact_inbox").id("contact_id"));
    }

    private static Long first(Long one, Long other) {
        return one == null ? other : one;
    }

    EventIds withContact(Long id) {
        return new EventIds(account, conversation, id, inbox, message);
    }
}
