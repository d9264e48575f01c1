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

import java.util.List;
import java.util.stream.Stream;

import io.github.camelchatwoot.event.ChangeSource.Need;

/** The table change by source: which of them shows which change, and with which memory. */
public final class ChangeSources {

    private ChangeSources() {}

    public static List<ChangeSource> table() {
        return Stream.of(Change.values())
                .flatMap(
                        change ->
                                Stream.of(EventSource.values()).map(source -> cell(change, source)))
                .toList();
    }

    private static ChangeSource cell(Change change, EventSource source) {
        boolean ofMessage = change.event().equals("message_updated");
        Need need =
                switch (source) {
                    case WEBHOOK -> ofMessage ? Need.MEMORY_TO_SAY_IT_ONCE : Need.NOTHING;
                    case WEBSOCKET -> ofMessage ? Need.NOTHING : Need.MEMORY;
                    case POLL, CATCH_UP -> ofMessage ? Need.MEMORY_TO_SAY_IT_ONCE : Need.MEMORY;
                };
        return new ChangeSource(change, source, need, limit(change, source, ofMessage));
    }

    private static String limit(Change change, EventSource source, boolean ofMessage) {
        boolean byReading = source == EventSource.POLL || source == EventSource.CATCH_UP;
        if (change == Change.MESSAGE_FAILED && source == EventSource.WEBHOOK) {
            return "a failure without an error text only of a conversation's newest message";
        } else if (byReading) {
            return ofMessage
                    ? "only messages that are read again"
                    : "only the difference between two readings: what was undone in between is lost";
        }
        return source == EventSource.WEBSOCKET && !ofMessage
                ? "changes that follow at once may come in one event"
                : "";
    }
}
