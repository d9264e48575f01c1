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
package io.github.camelchatwoot;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChangedField;
import io.github.camelchatwoot.event.ChatwootEvent;

/** The one place that writes events into messages. */
public final class EventWriter {

    /** Where the exchange keeps the event for {@code getBody(ChatwootEvent.class)}. */
    static final String PROPERTY = "CamelChatwootEvent";

    /** The server it came from: the header may be another's after a call. */
    static final String ORIGIN_PROPERTY = "CamelChatwootEventOrigin";

    private EventWriter() {}

    /**
     * @param origin the server, or null if the endpoint doesn't know it; ids count for its
     *     endpoints only
     */
    public static void write(ChatwootEvent event, String origin, Exchange exchange) {
        Message message = exchange.getMessage();
        message.setBody(event.payload());
        exchange.setProperty(PROPERTY, event);
        if (origin != null) {
            exchange.setProperty(ORIGIN_PROPERTY, origin);
        }
        message.setHeader(ChatwootConstants.EVENT, event.name());
        set(message, ChatwootConstants.ORIGIN, origin);
        set(message, ChatwootConstants.ACCOUNT_ID, event.accountId());
        set(message, ChatwootConstants.CONVERSATION_ID, event.conversationId());
        set(message, ChatwootConstants.CONTACT_ID, event.contactId());
        set(message, ChatwootConstants.INBOX_ID, event.inboxId());
        set(message, ChatwootConstants.MESSAGE_ID, event.messageId());
        set(message, ChatwootConstants.DELIVERY, event.deliveryId());
        message.setHeader(
                ChatwootConstants.CHANGES, event.changes().stream().map(Change::wireName).toList());
        message.setHeader(ChatwootConstants.CHANGED_FIELDS, changedFields(event));
        message.setHeader(ChatwootConstants.SOURCE, event.source().name().toLowerCase(Locale.ROOT));
        message.setHeader(ChatwootConstants.EVENT_TIME, event.time());
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, event.time().toEpochMilli());
    }

    private static Map<String, Object> changedFields(ChatwootEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        event.changedFields().forEach((name, field) -> fields.put(name, pair(field)));
        return fields;
    }

    private static Map<String, Object> pair(ChangedField field) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("previous", field.previous());
        pair.put("current", field.current());
        return pair;
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
