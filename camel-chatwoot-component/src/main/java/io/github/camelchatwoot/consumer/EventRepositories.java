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

import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.support.service.ServiceHelper;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.poll.StoredMemory;

/** What an event consumer remembers, also while its route is stopped. */
final class EventRepositories {

    /** Of so many conversations the state outlives the process. */
    static final int CONVERSATIONS = 1_000;

    private static final int IN_MEMORY = 10_000;

    private final CamelContext context;
    private final IdempotentRepository givenSeen;
    private final StateRepository<String, String> givenState;
    private final IdempotentRepository seen;
    private final StateRepository<String, String> state;
    private final EventMemory memory;

    EventRepositories(ChatwootEndpoint endpoint, String consumer) {
        context = endpoint.getCamelContext();
        givenSeen = endpoint.getEventOptions().getIdempotentRepository();
        givenState = endpoint.getEventOptions().getStateRepository();
        // two keys for each event
        seen =
                givenSeen == null
                        ? MemoryIdempotentRepository.memoryIdempotentRepository(2 * IN_MEMORY)
                        : givenSeen;
        state = givenState == null ? new MemoryStateRepository() : givenState;
        memory =
                givenState == null
                        ? EventMemory.bounded(IN_MEMORY)
                        : StoredMemory.of(givenState, consumer, CONVERSATIONS);
    }

    /** Those that are given belong to the context: other routes may use them, too. */
    void start() throws Exception {
        if (givenSeen != null) {
            context.addService(givenSeen, true, true);
        } else {
            ServiceHelper.startService(seen);
        }
        if (givenState != null) {
            context.addService(givenState, true, true);
        }
    }

    IdempotentRepository seen() {
        return seen;
    }

    StateRepository<String, String> state() {
        return state;
    }

    EventMemory memory() {
        return memory;
    }
}
