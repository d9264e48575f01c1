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
package io.github.camelchatwoot.composite;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;

/**
 * Writes a conversation of another system with its messages, each once, however often it is
 * repeated. It stays pending until all is there, so that nobody is told of it.
 */
final class ImportConversation {

    /** In the additional attributes, which nothing replaces later. */
    private static final String KEY = "import_id";

    private final Arguments given;
    private final Steps steps;
    private final Object contactId;
    private final String importId;
    private final List<ImportedMessage> messages;

    private ImportConversation(
            Arguments given, Steps steps, Object contactId, List<ImportedMessage> messages) {
        this.given = given;
        this.steps = steps;
        this.contactId = contactId;
        this.importId = given.text("importId");
        this.messages = messages;
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        List<ImportedMessage> messages = ImportedMessage.of(given);
        Object contactId = Recipient.contactId(given, steps);
        ImportConversation work = new ImportConversation(given, steps, contactId, messages);
        String key = "import %s into inbox %s".formatted(work.importId, given.get("inboxId"));
        return steps.alone(key, work::write);
    }

    private Result write() throws ChatwootException {
        Optional<Map<String, Object>> present = find();
        Map<String, Object> conversation = present.isPresent() ? present.get() : create();
        Object id = conversation.get("id");
        MessageImport writing = new MessageImport(id, steps, present.isPresent());
        int added = writing.add(messages);
        boolean pending = "pending".equals(conversation.get("status"));
        boolean open = present.isEmpty() || pending || added > 0;
        Map<String, Object> now = new LinkedHashMap<>(conversation);
        if (open) {
            ImportEnd end = new ImportEnd(given, now, steps);
            end.setLabelsAndPriority();
            if (present.isEmpty() || pending) {
                end.assign();
            }
            end.setStatus(present.isPresent() && added > 0);
        }
        String outcome = present.isEmpty() ? "created" : open ? "continued" : "found";
        return Result.of(now)
                .withIds(Map.of("contactId", contactId))
                .withMeta(Map.of("outcome", outcome, "messages", messages.size(), "added", added));
    }

    private Optional<Map<String, Object>> find() throws ChatwootException {
        return new ConversationsOf(contactId, steps)
                .in(given.get("inboxId")).stream().filter(this::isThis).findFirst();
    }

    private boolean isThis(Map<String, Object> conversation) {
        return conversation.get("additional_attributes") instanceof Map<?, ?> attributes
                && importId.equals(String.valueOf(attributes.get(KEY)));
    }

    private Map<String, Object> create() throws ChatwootException {
        Object inboxId = given.get("inboxId");
        ImportInbox.check(inboxId, !Boolean.FALSE.equals(given.get("quiet")), steps);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contactId", contactId);
        values.put("inboxId", inboxId);
        values.put("sourceId", new ContactInbox(steps, contactId, inboxId).sourceId());
        values.put("status", "pending");
        values.put("customAttributes", given.get("conversationAttributes"));
        values.put("additionalAttributes", additional());
        return LostAnswer.made(
                steps,
                () -> {
                    Map<String, Object> made = steps.thing("createConversation", values);
                    steps.did("created conversation " + made.get("id"));
                    return made;
                },
                this::find);
    }

    /** The dashboard shows initiated_at, and lets nobody change when the record was made. */
    private Map<String, Object> additional() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (RequestAssembly.resolved(given.get("conversationDetails")) instanceof Map<?, ?> own) {
            own.forEach((key, value) -> attributes.put(key.toString(), value));
        }
        if (given.get("createdAt") instanceof Number seconds) {
            String time = Instant.ofEpochSecond(seconds.longValue()).toString();
            attributes.put("initiated_at", Map.of("timestamp", time));
        }
        attributes.put(KEY, importId);
        return attributes;
    }
}
