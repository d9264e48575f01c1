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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChatwootEvent;

/** A route's end: keeps what came, and fails where a test wants it to. */
final class Told implements Sink<ChatwootEvent> {

    final List<ChatwootEvent> events = new ArrayList<>();
    private Predicate<ChatwootEvent> fails = event -> false;

    void failOn(Predicate<ChatwootEvent> which) {
        fails = which;
    }

    @Override
    public void accept(ChatwootEvent event) {
        if (fails.test(event)) {
            throw new IllegalStateException("the route failed");
        }
        events.add(event);
    }

    List<ChatwootEvent> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    List<Long> messageIds() {
        return named("message_created").stream().map(ChatwootEvent::messageId).toList();
    }

    /** Of each conversation what its messages say, in the order they came. */
    Map<Long, List<String>> contents() {
        Map<Long, List<String>> contents = new TreeMap<>();
        named("message_created")
                .forEach(
                        event ->
                                contents.computeIfAbsent(
                                                event.conversationId(), id -> new ArrayList<>())
                                        .add(event.message().content()));
        return contents;
    }

    List<Change> changes() {
        return events.stream().flatMap(event -> event.changes().stream()).toList();
    }
}
