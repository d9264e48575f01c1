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

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelchatwoot.operation.Nearest;

/** Reads the options of a filter and refuses what can't be meant. */
final class FilterReader {

    private static final List<String> STATUSES = List.of("open", "resolved", "pending", "snoozed");
    private static final List<String> MESSAGE_TYPES =
            List.of("incoming", "outgoing", "template", "activity");

    private final Map<String, ?> options;

    FilterReader(Map<String, ?> options) {
        this.options = options;
    }

    EventFilter read() {
        Set<Change> changes = changes();
        Set<String> events = events();
        if (events.isEmpty()) {
            changes.forEach(change -> events.add(change.event()));
        }
        EventFilter filter =
                new EventFilter(
                        events,
                        changes,
                        Set.copyOf(values("changedFields")),
                        oneOf("status", STATUSES),
                        Set.copyOf(values("label")),
                        ids("inboxId"),
                        ids("teamId"),
                        oneOf("messageType", MESSAGE_TYPES),
                        flag("private"),
                        Boolean.TRUE.equals(flag("activity")));
        values("events").forEach(event -> FilterContradiction.refuse(filter, event));
        return filter;
    }

    private Set<Change> changes() {
        return values("changes").stream()
                .map(name -> known("changes", "change", name, Change.wireNames()))
                .map(name -> Change.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Change.class)));
    }

    /** A name may end in a star: {@code message_*}. */
    private Set<String> events() {
        Set<String> events = new LinkedHashSet<>();
        for (String name : values("events")) {
            List<String> matches =
                    EventNames.table().stream()
                            .map(KnownEvent::name)
                            .filter(
                                    event ->
                                            name.endsWith("*")
                                                    && event.startsWith(
                                                            name.substring(0, name.length() - 1)))
                            .toList();
            if (matches.isEmpty()) {
                matches = List.of(known("events", "event", name, EventNames.all()));
            }
            events.addAll(matches);
        }
        return events;
    }

    private Set<String> oneOf(String option, List<String> allowed) {
        return values(option).stream()
                .map(value -> known(option, "value", value, allowed))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Long> ids(String option) {
        return values(option).stream()
                .map(value -> whole(option, value))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Long whole(String option, String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException invalid) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no id; ids are whole numbers, several with commas between"
                            .formatted(option, value));
        }
    }

    private Boolean flag(String option) {
        List<String> values = values(option);
        return values.isEmpty()
                ? null
                : Boolean.valueOf(known(option, "value", values.get(0), List.of("true", "false")));
    }

    private List<String> values(String option) {
        Object value = options.get(option);
        Stream<String> texts =
                value instanceof Collection<?> items
                        ? items.stream().map(String::valueOf)
                        : Stream.ofNullable(value).flatMap(text -> split(text.toString()));
        return texts.map(String::trim).filter(text -> !text.isEmpty()).toList();
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split(","));
    }

    private static String known(
            String option, String kind, String name, Collection<String> allowed) {
        if (allowed.contains(name)) {
            return name;
        }
        throw new IllegalArgumentException(
                "%s: there is no %s '%s'; %s %s"
                        .formatted(
                                option,
                                kind,
                                name,
                                allowed.size() > 5 ? "the nearest are" : "there are",
                                String.join(", ", Nearest.to(name, allowed, 5))));
    }
}
