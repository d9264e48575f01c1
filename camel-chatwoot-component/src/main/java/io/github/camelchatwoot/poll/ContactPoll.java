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

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.event.ChangedField;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.RestEvents;

/**
 * Reads all contacts and tells which are new and which look different than when they were last
 * told. The API has no way to ask for changed contacts, so each reading takes all pages, 15
 * contacts each. One reading at a time.
 */
public final class ContactPoll {

    private static final String OPERATION = "listContacts";

    private final Calls calls;
    private final ContactPollOptions options;
    private final StoredJson<Long> highest;
    private final Fingerprints fingerprints;
    private final Sink<ChatwootEvent> sink;

    public ContactPoll(
            Calls calls,
            StateRepository<String, String> repository,
            ContactPollOptions options,
            Sink<ChatwootEvent> sink) {
        this.calls = calls;
        this.options = options;
        this.highest =
                new StoredJson<>(
                        repository,
                        StoredJson.key(options.consumer(), "contacts"),
                        new TypeReference<>() {});
        this.fingerprints = new Fingerprints(repository, options.consumer());
        this.sink = sink;
    }

    /**
     * Reads once.
     *
     * @throws Exception of the sink or of a call; what was not told yet is told next time
     */
    public void poll() throws Exception {
        Long before = highest.load();
        Map<String, Object> ask = new HashMap<>(Map.of("sort", "created_at"));
        ask.putAll(options.parameters());
        ask.put("includeContactInboxes", false);
        long[] greatest = {before == null ? 0 : before};
        try {
            new ListPages(calls, OPERATION, ask)
                    .walk(
                            1,
                            (page, contacts) -> {
                                for (Map<String, Object> contact : contacts) {
                                    long id = Things.id(OPERATION, contact);
                                    greatest[0] = Math.max(greatest[0], id);
                                    compare(id, contact, before);
                                }
                                return true;
                            });
        } finally {
            fingerprints.flush();
        }
        highest.save(greatest[0]);
    }

    private void compare(long id, Map<String, Object> contact, Long before) throws Exception {
        boolean learning = before == null && !options.fromBeginning();
        boolean known = fingerprints.knows(id);
        List<String> changed = fingerprints.changed(id, contact);
        if (!learning && !known && (before == null || id > before)) {
            sink.accept(event("contact_created", contact));
        } else if (!learning && !changed.isEmpty()) {
            sink.accept(updated(contact, changed));
        }
        if (!known || !changed.isEmpty()) {
            fingerprints.keep(id, contact);
            if (!learning) {
                fingerprints.flush();
            }
        }
    }

    /** Only a hash is known of the previous value, so it is null; a memory may know it. */
    private ChatwootEvent updated(Map<String, Object> contact, List<String> changed) {
        Map<String, ChangedField> fields = new LinkedHashMap<>();
        changed.forEach(name -> fields.put(name, new ChangedField(null, contact.get(name))));
        ChatwootEvent event = event("contact_updated", contact);
        return new ChatwootEvent(
                event.name(),
                event.ids(),
                event.actor(),
                event.changes(),
                fields,
                event.statedTime(),
                event.receivedAt(),
                event.deliveryId(),
                event.source(),
                event.conversation(),
                event.payload());
    }

    private ChatwootEvent event(String name, Map<String, Object> contact) {
        return RestEvents.of(name, contact, options.accountId(), options.source(), Instant.now());
    }
}
