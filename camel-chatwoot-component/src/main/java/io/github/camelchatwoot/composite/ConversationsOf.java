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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.server.OlderServer;

/**
 * The conversations of a contact. Its own list stops at the 20 of the latest activity, so they are
 * filtered. Servers before 4.14.2 can't filter by contact: there the list stands in as long as it
 * tells enough, else the filter's refusal is thrown.
 */
record ConversationsOf(Object contactId, Steps steps) {

    private static final int MOST_PAGES = 10_000;
    private static final int PAGE = 25;
    private static final int ROUNDS = 5;
    private static final int OWN_LIST = 20;

    /** All, whatever their status, by number. */
    List<Map<String, Object>> all() throws ChatwootException {
        try {
            return filtered(List.of(ofContact()));
        } catch (ChatwootException refused) {
            return fromOwnList(refused, conversation -> true);
        }
    }

    /** All in an inbox, whatever their status, by number. */
    List<Map<String, Object>> in(Object inboxId) throws ChatwootException {
        try {
            return filtered(
                    Conditions.all(List.of(ofContact(), Conditions.equal("inbox_id", inboxId))));
        } catch (ChatwootException refused) {
            return fromOwnList(refused, isIn(inboxId));
        }
    }

    /** Of those in an inbox and in one of these statuses, the one with the latest activity. */
    Optional<Map<String, Object>> newest(Object inboxId, Object... statuses)
            throws ChatwootException {
        List<Map<String, Object>> conditions =
                List.of(
                        ofContact(),
                        Conditions.equal("inbox_id", inboxId),
                        Conditions.equal("status", statuses));
        try {
            return steps
                    .list("filterConversations", Map.of("payload", Conditions.all(conditions)))
                    .stream()
                    .findFirst();
        } catch (ChatwootException refused) {
            List<Map<String, Object>> latest = ownList(refused);
            Optional<Map<String, Object>> newest =
                    latest.stream()
                            .filter(isIn(inboxId))
                            .filter(one -> List.of(statuses).contains(one.get("status")))
                            .findFirst();
            if (newest.isEmpty() && latest.size() >= OWN_LIST) {
                throw refused;
            }
            return newest;
        }
    }

    private Map<String, Object> ofContact() {
        return Conditions.equal("contact_id", contactId);
    }

    /**
     * The pages are in order of activity: what moves to the front while they are read is found by
     * reading once more.
     */
    private List<Map<String, Object>> filtered(List<Map<String, Object>> conditions)
            throws ChatwootException {
        Map<String, Object> asked = Map.of("payload", conditions);
        Map<Long, Map<String, Object>> found = new LinkedHashMap<>();
        boolean nothingNew = false;
        for (int round = 0; round < ROUNDS && !nothingNew; round++) {
            int before = found.size();
            for (Map<String, Object> one :
                    steps.pages("filterConversations", asked, MOST_PAGES).things()) {
                found.put(number(one), one);
            }
            nothingNew = found.size() == before || found.size() <= PAGE;
        }
        List<Map<String, Object>> conversations = new ArrayList<>();
        found.keySet().stream().sorted().forEach(id -> conversations.add(found.get(id)));
        return conversations;
    }

    private List<Map<String, Object>> fromOwnList(
            ChatwootException refused, Predicate<Map<String, Object>> which)
            throws ChatwootException {
        List<Map<String, Object>> latest = ownList(refused);
        if (latest.size() >= OWN_LIST) {
            throw refused;
        }
        return latest.stream()
                .filter(which)
                .sorted((one, other) -> Long.compare(number(one), number(other)))
                .toList();
    }

    /** Latest activity first; only if the filter was refused because it is by contact. */
    private List<Map<String, Object>> ownList(ChatwootException refused) throws ChatwootException {
        if (!OlderServer.refusesContactFilter(refused)) {
            throw refused;
        }
        return steps.list("listContactConversations", Map.of("contactId", contactId));
    }

    private static Predicate<Map<String, Object>> isIn(Object inboxId) {
        return one -> String.valueOf(inboxId).equals(String.valueOf(one.get("inbox_id")));
    }

    private static long number(Map<String, Object> conversation) {
        return ((Number) conversation.get("id")).longValue();
    }
}
