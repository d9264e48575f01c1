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

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What really happened in an update. */
public enum Change {
    /** An agent or a bot got the conversation, from nobody or from another. */
    ASSIGNED("conversation_updated"),
    UNASSIGNED("conversation_updated"),
    /** Another team, a first one, or none any more. */
    TEAM_CHANGED("conversation_updated"),
    LABEL_ADDED("conversation_updated"),
    LABEL_REMOVED("conversation_updated"),
    PRIORITY_CHANGED("conversation_updated"),
    RESOLVED("conversation_updated"),
    /** From resolved or snoozed to open, or to pending where a bot takes it first. */
    REOPENED("conversation_updated"),
    SNOOZED("conversation_updated"),
    /** A bot handed over, a person took over, or it was resolved while the bot had it. */
    LEFT_PENDING("conversation_updated"),
    MESSAGE_DELETED("message_updated"),
    MESSAGE_FAILED("message_updated"),
    /** A contact answered a select, a form or the question for an e-mail address. */
    SUBMITTED("message_updated"),
    CSAT_ANSWERED("message_updated");

    private final String event;

    Change(String event) {
        this.event = event;
    }

    /** The one event that tells this change. */
    public String event() {
        return event;
    }

    /** As options and headers spell it: {@code label_added}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return wireName();
    }

    public static List<String> wireNames() {
        return Stream.of(values()).map(Change::wireName).toList();
    }

    static Set<Change> those(Predicate<Change> happened) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        Stream.of(values()).filter(happened).forEach(changes::add);
        return changes;
    }
}
