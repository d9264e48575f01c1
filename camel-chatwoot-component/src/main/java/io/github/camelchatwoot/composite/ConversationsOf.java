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

import io.github.camelchatwoot.ChatwootException;

/**
 * Every conversation of a contact, whatever its status. The contact's own list stops at 20, so they
 * are filtered. The pages are in order of activity: what moves to the front while they are read is
 * found by reading once more.
 */
final class ConversationsOf {

    private static final int MOST_PAGES = 10_000;
    private static final int PAGE = 25;
    private static final int ROUNDS = 5;

    private ConversationsOf() {}

    /** By number. */
    static List<Map<String, Object>> contact(Object contactId, Steps steps)
            throws ChatwootException {
        return filtered(List.of(Conditions.equal("contact_id", contactId)), steps);
    }

    /** Those that fulfil the conditions, by number. */
    static List<Map<String, Object>> filtered(List<Map<String, Object>> conditions, Steps steps)
            throws ChatwootException {
        Map<String, Object> asked = Map.of("payload", conditions);
        Map<Long, Map<String, Object>> found = new LinkedHashMap<>();
        boolean nothingNew = false;
        for (int round = 0; round < ROUNDS && !nothingNew; round++) {
            int before = found.size();
            for (Map<String, Object> one :
                    steps.pages("filterConversations", asked, MOST_PAGES).things()) {
                found.put(((Number) one.get("id")).longValue(), one);
            }
            nothingNew = found.size() == before || found.size() <= PAGE;
        }
        List<Map<String, Object>> conversations = new ArrayList<>();
        found.keySet().stream().sorted().forEach(id -> conversations.add(found.get(id)));
        return conversations;
    }
}
