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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelchatwoot.ChatwootException;

/**
 * Finds contacts. The filter has no limit, but does not see contacts without any key, nor, with the
 * feature {@code crm_v2}, those that have only an identifier. The search sees all, 100 times a
 * minute. Both find more than was asked for, so all is compared here once more.
 */
final class ContactLookup {

    /** What a key finds fits on one page; a search for a short text may find all contacts. */
    private static final int MOST_PAGES = 20;

    private final Steps steps;
    private final Predicate<Map<String, Object>> wanted;
    private final Map<Object, Map<String, Object>> found = new LinkedHashMap<>();
    private boolean complete = true;

    ContactLookup(Steps steps, Predicate<Map<String, Object>> wanted) {
        this.steps = steps;
        this.wanted = wanted;
    }

    ContactLookup filter(List<Map<String, Object>> conditions) throws ChatwootException {
        return add(steps.pages("filterContacts", Map.of("payload", conditions), MOST_PAGES));
    }

    ContactLookup search(Collection<String> texts) throws ChatwootException {
        for (String text : texts) {
            add(steps.pages("searchContacts", Map.of("q", text), MOST_PAGES));
        }
        return this;
    }

    private ContactLookup add(Steps.Listed listed) {
        listed.things().stream()
                .filter(wanted)
                .forEach(contact -> found.putIfAbsent(contact.get("id"), contact));
        complete &= listed.complete();
        return this;
    }

    List<Map<String, Object>> contacts() {
        return new ArrayList<>(found.values());
    }

    /** False if there was more to read than is worth it. */
    boolean isComplete() {
        return complete;
    }
}
