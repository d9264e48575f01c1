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
package io.github.camelchatwoot.poll;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.event.ConversationState;
import io.github.camelchatwoot.event.ToldConversation;

/** What the route was told of a conversation, as JSON; fields that are null are left out. */
final class ConversationJson {

    private ConversationJson() {}

    static Map<String, Object> write(ToldConversation told) {
        ConversationState state = told.state();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", state.status());
        json.put("priority", state.priority());
        json.put("assignee", state.assigneeId());
        json.put("bot", state.botId());
        json.put("team", state.teamId());
        json.put("labels", state.labels());
        json.put("snoozed", text(state.snoozedUntil()));
        json.put("waiting", text(state.waitingSince()));
        json.put("replied", text(state.firstReplyCreatedAt()));
        json.put("attributes", state.customAttributes());
        json.put("contact", state.contactId());
        json.put("inbox", state.inboxId());
        json.put("updated", text(state.updatedAt()));
        Map<String, Object> times = new HashMap<>();
        told.toldAt().forEach((field, at) -> times.put(field, text(at)));
        json.put("told", times);
        json.values().removeIf(value -> value == null);
        return json;
    }

    static ToldConversation read(Map<String, Object> json) {
        Map<String, Instant> told = new HashMap<>();
        map(json.get("told")).forEach((field, at) -> told.put(field, time(at)));
        return new ToldConversation(
                new ConversationState(
                        (String) json.get("status"),
                        (String) json.get("priority"),
                        id(json.get("assignee")),
                        id(json.get("bot")),
                        id(json.get("team")),
                        labels(json.get("labels")),
                        time(json.get("snoozed")),
                        time(json.get("waiting")),
                        time(json.get("replied")),
                        map(json.get("attributes")),
                        id(json.get("contact")),
                        id(json.get("inbox")),
                        time(json.get("updated"))),
                told);
    }

    private static List<String> labels(Object value) {
        return value instanceof List<?> labels
                ? labels.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Long id(Object value) {
        return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }

    static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    static Instant time(Object value) {
        return value == null ? null : Instant.parse(value.toString());
    }
}
