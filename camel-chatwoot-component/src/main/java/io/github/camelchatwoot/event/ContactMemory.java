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

import java.util.Set;

/** The last known state of each contact. */
final class ContactMemory {

    private final Memory<ContactState> memory;

    ContactMemory(Memory<ContactState> memory) {
        this.memory = memory;
    }

    ChatwootEvent recall(ChatwootEvent event) {
        ContactState before = memory.last(key(event));
        boolean silent =
                before == null
                        || !event.name().equals("contact_updated")
                        || ChangedFields.areTold(EventFields.of(event));
        return silent
                ? event
                : event.withChanges(
                        Set.of(), ContactState.of(event.payload()).changedSince(before));
    }

    void remember(ChatwootEvent event) {
        ContactState before = memory.last(key(event));
        switch (event.name()) {
            case "contact_deleted" -> memory.forget(key(event));
            case "contact_created" ->
                    memory.keep(
                            key(event), before == null ? ContactState.of(event.payload()) : before);
            default -> memory.keep(key(event), ContactState.of(event.payload()));
        }
    }

    private static String key(ChatwootEvent event) {
        return event.accountId() + "/" + event.contactId();
    }
}
