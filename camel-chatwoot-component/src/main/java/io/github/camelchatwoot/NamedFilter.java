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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelchatwoot.event.EventFilter;
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
                ids("inbox", options.getInbox(), "listInboxes", calls),
                ids("team", options.getTeam(), "listTeams", calls));
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

    private static List<Long> ids(String option, String names, String operation, Calls calls)
            throws Exception {
        if (names == null) {
            return List.of();
        }
        List<Map<String, Object>> things = calls.page(operation, Map.of());
        List<Long> ids = new ArrayList<>();
        for (String wanted : names.split(",")) {
            List<Long> found =
                    things.stream()
                            .filter(thing -> wanted.strip().equalsIgnoreCase(name(thing)))
                            .map(thing -> ((Number) thing.get("id")).longValue())
                            .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(none(option, wanted.strip(), things));
            }
            ids.addAll(found);
        }
        return ids;
    }

    private static String none(String option, String name, List<Map<String, Object>> things) {
        return "%s: there is none named '%s'; there are %s"
                .formatted(
                        option,
                        name,
                        things.isEmpty()
                                ? "none at all"
                                : String.join(
                                        ", ", things.stream().map(NamedFilter::name).toList()));
    }

    private static String name(Map<String, Object> thing) {
        return String.valueOf(thing.get("name")).strip();
    }
}
