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
package io.github.camelchatwoot.composite;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.response.Content;

/**
 * Finds the conversations that were resolved between two times. Reporting events name them by an id
 * that no other part of the API knows, so they are recognised by inbox and time of creation, and
 * made sure of by their own reporting events.
 */
final class ResolvedConversations {

    private static final String RESOLVED = "conversation_resolved";

    /** Events are written by a background job, and filtered by when that was. */
    private static final long LATEST_REPORT = 3600;

    /** What moves to the first page while later ones are read is found by reading again. */
    private static final int ROUNDS = 2;

    private final Steps steps;
    private final Object inboxId;
    private final Instant since;
    private final Instant until;

    private ResolvedConversations(Arguments given, Steps steps) {
        this.steps = steps;
        this.inboxId = given.get("inboxId");
        this.since = Instant.ofEpochSecond(((Number) given.get("since")).longValue());
        this.until =
                given.get("until") instanceof Number end
                        ? Instant.ofEpochSecond(end.longValue())
                        : Instant.now();
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("since has to be before until");
        }
    }

    static Result list(Arguments given, Steps steps) throws ChatwootException {
        return Result.of(new ResolvedConversations(given, steps).find());
    }

    private List<Map<String, Object>> find() throws ChatwootException {
        Map<Object, List<Resolution>> open = resolutions();
        List<Map<String, Object>> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            int page = 1;
            boolean more = true;
            while (more && !open.isEmpty()) {
                Content content = steps.call("filterConversations", candidates(open, page++));
                List<?> items = content.thing() instanceof List<?> list ? list : List.of();
                for (Object item : items) {
                    addIfResolved((Map<?, ?>) item, open, found);
                }
                more = !items.isEmpty();
            }
        }
        return found;
    }

    /** By the internal id of the conversation. */
    private Map<Object, List<Resolution>> resolutions() throws ChatwootException {
        Map<Object, List<Resolution>> all = new HashMap<>();
        Map<String, Object> asked = new HashMap<>();
        asked.put("name", RESOLVED);
        asked.put("since", since.getEpochSecond());
        asked.put("until", until.getEpochSecond() + LATEST_REPORT);
        asked.put("inboxId", inboxId);
        List<Map<String, Object>> events;
        long page = 1;
        do {
            asked.put("page", page++);
            events = steps.list("listReportingEvents", asked);
            for (Map<String, Object> event : events) {
                Resolution resolution = Resolution.of(event);
                if (isWithin(resolution)) {
                    all.computeIfAbsent(resolution.conversation(), id -> new ArrayList<>())
                            .add(resolution);
                }
            }
        } while (!events.isEmpty());
        return all;
    }

    private boolean isWithin(Resolution resolution) {
        return !resolution.at().isBefore(since) && resolution.at().isBefore(until);
    }

    /** Resolving is an activity, so it can't be before the first of these days (UTC). */
    private Map<String, Object> candidates(Map<Object, List<Resolution>> open, int page) {
        Instant created =
                open.values().stream()
                        .flatMap(List::stream)
                        .map(Resolution::created)
                        .min(Instant::compareTo)
                        .orElseThrow();
        List<Map<String, Object>> conditions = new ArrayList<>();
        if (inboxId != null) {
            conditions.add(condition("inbox_id", "equal_to", inboxId, "AND"));
        }
        conditions.add(condition("last_activity_at", "is_greater_than", dayBefore(since), "AND"));
        conditions.add(condition("created_at", "is_greater_than", dayBefore(created), null));
        return Map.of("payload", conditions, "page", (long) page);
    }

    private static String dayBefore(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1).toString();
    }

    private static Map<String, Object> condition(
            String key, String operator, Object value, String join) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("attribute_key", key);
        condition.put("filter_operator", operator);
        condition.put("values", List.of(value));
        condition.put("query_operator", join);
        return condition;
    }

    private void addIfResolved(
            Map<?, ?> conversation,
            Map<Object, List<Resolution>> open,
            List<Map<String, Object>> found)
            throws ChatwootException {
        boolean like =
                open.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(resolution -> resolution.isLike(conversation));
        if (!like) {
            return;
        }
        for (Map<String, Object> event :
                steps.list(
                        "listConversationReportingEvents",
                        Map.of("conversationId", conversation.get("id")))) {
            List<Resolution> resolutions = open.remove(event.get("conversation_id"));
            if (resolutions != null) {
                found.add(told(conversation, resolutions));
            }
        }
    }

    private static Map<String, Object> told(Map<?, ?> conversation, List<Resolution> resolutions) {
        Map<String, Object> told = new LinkedHashMap<>();
        conversation.forEach((field, value) -> told.put(String.valueOf(field), value));
        Instant last =
                resolutions.stream().map(Resolution::at).max(Instant::compareTo).orElseThrow();
        told.put("resolved_at", last.toString());
        told.put("resolutions", resolutions.size());
        return told;
    }

    private record Resolution(Object conversation, Object inbox, Instant created, Instant at) {

        private static Resolution of(Map<String, Object> event) {
            return new Resolution(
                    event.get("conversation_id"),
                    event.get("inbox_id"),
                    time(event.get("event_start_time")),
                    time(event.get("event_end_time")));
        }

        private static Instant time(Object iso) {
            return OffsetDateTime.parse(String.valueOf(iso)).toInstant();
        }

        private boolean isLike(Map<?, ?> other) {
            return String.valueOf(inbox).equals(String.valueOf(other.get("inbox_id")))
                    && other.get("created_at") instanceof Number seconds
                    && seconds.longValue() == created.getEpochSecond();
        }
    }
}
