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
package io.github.camelchatwoot.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.event.EventFilter;
import io.github.camelchatwoot.names.NameKind;
import io.github.camelchatwoot.names.NameMatch;
import io.github.camelchatwoot.poll.Calls;

/** A filter that may name inboxes and teams, for which events have ids. */
final class NamedFilter {

    /** Stands for names that are not looked up yet: no inbox and no team has it. */
    private static final long NONE = 0;

    private final EventOptions options;

    NamedFilter(EventOptions options) {
        this.options = options;
    }

    boolean hasNames() {
        return options.getInbox() != null || options.getTeam() != null;
    }

    /**
     * The filter before names are looked up: they let nothing pass.
     *
     * @throws IllegalArgumentException with what is wrong in it
     */
    EventFilter unresolved() {
        return filter(
                options.getInbox() == null ? List.of() : List.of(NONE),
                options.getTeam() == null ? List.of() : List.of(NONE));
    }

    /**
     * @throws IllegalArgumentException if there is no such inbox or team, with those that there are
     */
    EventFilter resolved(Calls calls) throws Exception {
        return filter(
                ids(NameKind.INBOX, options.getInbox(), calls),
                ids(NameKind.TEAM, options.getTeam(), calls));
    }

    private EventFilter filter(List<Long> inboxes, List<Long> teams) {
        Map<String, Object> values = new HashMap<>(options.filter());
        add(values, "inboxId", inboxes);
        add(values, "teamId", teams);
        return EventFilter.of(values);
    }

    private static void add(Map<String, Object> values, String option, List<Long> ids) {
        if (!ids.isEmpty()) {
            List<String> all = new ArrayList<>(ids.stream().map(String::valueOf).toList());
            Stream.ofNullable(values.get(option))
                    .flatMap(given -> Stream.of(given.toString().split(",")))
                    .forEach(all::add);
            values.put(option, all);
        }
    }

    private static List<Long> ids(NameKind kind, String names, Calls calls) throws Exception {
        if (names == null) {
            return List.of();
        }
        List<Map<String, Object>> things = calls.page(kind.list(), Map.of());
        List<Long> ids = new ArrayList<>();
        for (String wanted : names.split(",")) {
            List<Map<String, Object>> found = NameMatch.in(things, kind, wanted);
            if (found.isEmpty()) {
                throw NameMatch.none(things, kind, wanted);
            }
            found.forEach(thing -> ids.add(((Number) thing.get("id")).longValue()));
        }
        return ids;
    }
}
