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

import java.util.Set;

import io.github.camelchatwoot.DeclaredOptions;
import io.github.camelchatwoot.operation.Operation;

/** What a polled list brings to its route. */
public enum PolledThings {
    /** Items of any list, as they are. */
    ITEMS(null),

    /** New messages of all conversations, as events. */
    MESSAGES("listMessages"),

    /** New and changed contacts, as events. */
    CONTACTS("listContacts");

    private final Set<String> eventOptions;
    private final Set<String> events;

    PolledThings(String operation) {
        eventOptions = operation == null ? Set.of() : DeclaredOptions.ofEventList(operation);
        events = operation == null ? Set.of() : DeclaredOptions.eventsOfList(operation);
    }

    /** What a route that begins with this operation may bring, whatever its parameters. */
    static PolledThings of(Operation operation) {
        return switch (operation.name()) {
            case "listMessages" -> MESSAGES;
            case "listContacts" -> CONTACTS;
            default -> ITEMS;
        };
    }

    /**
     * @param conversation whether one conversation is named, whose messages are a list as any other
     */
    static PolledThings of(Operation operation, boolean conversation) {
        return conversation && of(operation) == MESSAGES ? ITEMS : of(operation);
    }

    /** The options of event consumers that mean something here. */
    Set<String> eventOptions() {
        return eventOptions;
    }

    /** The events that can come; none if items come as they are. */
    Set<String> events() {
        return events;
    }
}
