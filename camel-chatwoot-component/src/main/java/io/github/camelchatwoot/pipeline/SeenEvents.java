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
package io.github.camelchatwoot.pipeline;

import org.apache.camel.spi.IdempotentRepository;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventKey;
import io.github.camelchatwoot.event.EventKeys;

/**
 * The events that a consumer's route is done with. They are added when it succeeded, not before:
 * what a crash interrupts comes again.
 *
 * @param consumer begins each key, so that consumers can share a repository
 */
public record SeenEvents(IdempotentRepository repository, String consumer) {

    boolean contains(ChatwootEvent event) {
        EventKey key = EventKeys.of(consumer, event);
        return key.delivery() != null && repository.contains(key.delivery())
                || repository.contains(key.content());
    }

    void add(ChatwootEvent event) {
        EventKey key = EventKeys.of(consumer, event);
        if (key.delivery() != null) {
            add(key.delivery());
        }
        add(key.content());
    }

    private void add(String key) {
        repository.add(key);
        repository.confirm(key);
    }
}
