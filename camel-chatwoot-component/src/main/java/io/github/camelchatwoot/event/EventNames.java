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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.github.camelchatwoot.event.EventSubject.ACCOUNT;
import static io.github.camelchatwoot.event.EventSubject.CONTACT;
import static io.github.camelchatwoot.event.EventSubject.CONVERSATION;
import static io.github.camelchatwoot.event.EventSubject.INBOX;
import static io.github.camelchatwoot.event.EventSubject.MESSAGE;
import static io.github.camelchatwoot.event.EventSubject.NOTIFICATION;
import static io.github.camelchatwoot.event.EventSubject.OTHER;
import static io.github.camelchatwoot.event.EventSubject.TYPING;
import static io.github.camelchatwoot.event.EventSubject.WIDGET;

/** The table of events: every name that Chatwoot 4.14 sends, in the spelling of webhooks. */
public final class EventNames {

    private static final Map<String, KnownEvent> KNOWN = new LinkedHashMap<>();

    static {
        everywhere(MESSAGE, "message_created", "message_updated");
        everywhere(CONVERSATION, "conversation_created", "conversation_updated");
        everywhere(CONVERSATION, "conversation_status_changed");
        everywhere(CONTACT, "contact_created", "contact_updated");
        webhook(CONVERSATION, "conversation_opened", "conversation_resolved");
        webhook(CONVERSATION, "automation_event.conversation_created");
        webhook(CONVERSATION, "automation_event.conversation_updated");
        webhook(CONVERSATION, "automation_event.conversation_opened");
        webhook(CONVERSATION, "automation_event.conversation_resolved");
        webhook(CONVERSATION, "automation_event.message_created", "macro.executed");
        webhook(WIDGET, "webwidget_triggered");
        webhook(INBOX, "inbox_created", "inbox_updated");
        webhook(ACCOUNT, "account_created");
        websocket(CONTACT, false, "contact_merged", "contact_deleted");
        add(TYPING, true, true, true, "conversation_typing_on", "conversation_typing_off");
        websocket(CONVERSATION, true, "assignee_changed", "team_changed", "conversation_read");
        websocket(CONVERSATION, true, "conversation_contact_changed", "conversation_mentioned");
        websocket(MESSAGE, true, "first_reply_created");
        websocket(NOTIFICATION, true, "notification_created", "notification_updated");
        websocket(NOTIFICATION, true, "notification_deleted");
        websocket(OTHER, true, "presence_update", "conversation_unread_count_changed");
        websocket(OTHER, true, "account_cache_invalidated", "account_enrichment_completed");
        websocket(OTHER, true, "copilot_message_created", "user_logout", "page_reload");
    }

    private EventNames() {}

    /** The table, the most useful first. */
    public static List<KnownEvent> table() {
        return List.copyOf(KNOWN.values());
    }

    public static Set<String> all() {
        return Collections.unmodifiableSet(KNOWN.keySet());
    }

    /** {@code message.created} of the websocket is {@code message_created} everywhere else. */
    static String ofWebsocket(String name) {
        return name.replace('.', '_').replace(':', '_');
    }

    /** What an event is about; a newer server's name that is not in the table is OTHER. */
    static EventSubject subject(String name) {
        KnownEvent known = KNOWN.get(name);
        if (known != null) {
            return known.subject();
        }
        return isRun(name) ? CONVERSATION : OTHER;
    }

    /** Whether it tells that a rule or macro ran, rather than that something changed. */
    static boolean isRun(String name) {
        return name.startsWith("automation_event.") || name.startsWith("macro.");
    }

    static boolean onlyIfNamed(String name) {
        KnownEvent known = KNOWN.get(name);
        return known == null ? !isRun(name) : known.onlyIfNamed();
    }

    private static void everywhere(EventSubject subject, String... names) {
        add(subject, true, true, false, names);
    }

    private static void webhook(EventSubject subject, String... names) {
        add(subject, true, false, false, names);
    }

    private static void websocket(EventSubject subject, boolean onlyIfNamed, String... names) {
        add(subject, false, true, onlyIfNamed, names);
    }

    private static void add(
            EventSubject subject,
            boolean webhook,
            boolean websocket,
            boolean onlyIfNamed,
            String... names) {
        for (String name : names) {
            KNOWN.put(name, new KnownEvent(name, subject, webhook, websocket, onlyIfNamed));
        }
    }
}
