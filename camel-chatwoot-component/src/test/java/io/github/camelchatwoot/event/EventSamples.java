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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small payloads in the forms that Chatwoot sends, to be varied by a test. */
final class EventSamples {

    static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");
    static final long ACCOUNT = 1;
    static final long CONVERSATION = 5;
    static final long CONTACT = 84;

    private EventSamples() {}

    /** Pairs of name and value; a value may be null. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(map(pairs));
        return all;
    }

    static Map<String, Object> conversation(Object... pairs) {
        return with(
                map(
                        "id",
                        (int) CONVERSATION,
                        "inbox_id",
                        27,
                        "status",
                        "open",
                        "priority",
                        null,
                        "labels",
                        List.of(),
                        "custom_attributes",
                        Map.of(),
                        "meta",
                        map("sender", map("id", (int) CONTACT, "type", "contact")),
                        "updated_at",
                        1795265900.5,
                        "account",
                        map("id", (int) ACCOUNT)),
                pairs);
    }

    static Map<String, Object> assignedTo(String type, Integer id) {
        return map(
                "sender", map("id", (int) CONTACT),
                "assignee", id == null ? null : map("id", id),
                "assignee_type", id == null ? null : type);
    }

    static Map<String, Object> inTeam(Integer id) {
        return map("sender", map("id", (int) CONTACT), "team", id == null ? null : map("id", id));
    }

    /** Triples of field, previous and current value. */
    static List<Object> changed(Object... triples) {
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < triples.length; i += 3) {
            changed.add(
                    map(
                            (String) triples[i],
                            map(
                                    "previous_value",
                                    triples[i + 1],
                                    "current_value",
                                    triples[i + 2])));
        }
        return changed;
    }

    static ChatwootEvent webhook(String name, Map<String, Object> payload) {
        return webhook(name, payload, "d-1");
    }

    static ChatwootEvent webhook(String name, Map<String, Object> payload, String delivery) {
        return WebhookEvents.read(with(payload, "event", name), delivery, NOW);
    }

    static ChatwootEvent cable(String name, Map<String, Object> data) {
        return CableEvents.read(
                map("event", name, "data", with(data, "account_id", (int) ACCOUNT)), NOW);
    }

    /** A conversation_updated webhook with these changed attributes. */
    static ChatwootEvent updated(Object... triples) {
        return webhook(
                "conversation_updated", conversation("changed_attributes", changed(triples)));
    }

    static ChatwootEvent contactUpdated(Object... triples) {
        return webhook("contact_updated", contact("changed_attributes", changed(triples)));
    }

    static Map<String, Object> contact(Object... pairs) {
        return with(
                map(
                        "id",
                        (int) CONTACT,
                        "name",
                        "Jane",
                        "email",
                        "jane@acme.example",
                        "custom_attributes",
                        Map.of(),
                        "account",
                        map("id", (int) ACCOUNT)),
                pairs);
    }

    /** A message as webhooks write it. */
    static Map<String, Object> message(Object... pairs) {
        return with(
                map(
                        "id",
                        253,
                        "content",
                        "Hello",
                        "content_type",
                        "text",
                        "content_attributes",
                        Map.of(),
                        "message_type",
                        "incoming",
                        "private",
                        false,
                        "created_at",
                        "2026-11-21T12:58:01.712Z",
                        "source_id",
                        null,
                        "sender",
                        map("id", (int) CONTACT, "name", "Jane"),
                        "inbox",
                        map("id", 27, "name", "API"),
                        "account",
                        map("id", (int) ACCOUNT),
                        "conversation",
                        conversation()),
                pairs);
    }

    /** A message as the websocket and REST write it. */
    static Map<String, Object> pushed(Object... pairs) {
        return with(
                map(
                        "id",
                        253,
                        "content",
                        "Hello",
                        "content_type",
                        "text",
                        "content_attributes",
                        Map.of(),
                        "message_type",
                        0,
                        "private",
                        false,
                        "status",
                        "sent",
                        "created_at",
                        1795265881,
                        "source_id",
                        null,
                        "sender",
                        map("id", (int) CONTACT, "name", "Jane", "type", "contact"),
                        "inbox_id",
                        27,
                        "conversation_id",
                        (int) CONVERSATION),
                pairs);
    }

    static List<Object> pair(Object previous, Object current) {
        return Arrays.asList(previous, current);
    }
}
