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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes of an event by CloudEvents 1.0.
 *
 * @param id the same for repeats, unique together with the source
 * @param type {@code com.chatwoot.message_created}
 * @param source the account: {@code https://app.example.com/api/v1/accounts/1}; never empty
 * @param subject {@code conversations/4/messages/253}, or null for what has none
 */
public record CloudEvent(String id, String type, String source, String subject, Instant time) {

    public static final String SPEC_VERSION = "1.0";
    public static final String DATA_CONTENT_TYPE = "application/json";

    /**
     * @param baseUrl of the server, without a slash at its end; empty if it isn't known
     */
    public static CloudEvent of(ChatwootEvent event, String baseUrl) {
        String account = event.accountId() == null ? "" : "/api/v1/accounts/" + event.accountId();
        String source = baseUrl + account;
        return new CloudEvent(
                EventKeys.identity(event),
                "com.chatwoot." + event.name(),
                source.isEmpty() ? "/" : source,
                subject(event),
                event.time());
    }

    /** By their names on the wire, those that there are. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", SPEC_VERSION);
        attributes.put("id", id);
        attributes.put("type", type);
        attributes.put("source", source);
        if (subject != null) {
            attributes.put("subject", subject);
        }
        attributes.put("time", time.toString());
        attributes.put("datacontenttype", DATA_CONTENT_TYPE);
        return attributes;
    }

    private static String subject(ChatwootEvent event) {
        if (event.conversationId() != null) {
            String conversation = "conversations/" + event.conversationId();
            return event.messageId() == null
                    ? conversation
                    : conversation + "/messages/" + event.messageId();
        } else if (event.contactId() != null) {
            return "contacts/" + event.contactId();
        }
        return event.inboxId() == null ? null : "inboxes/" + event.inboxId();
    }
}
