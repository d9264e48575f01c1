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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/**
 * Goes on with a person in another inbox. A conversation can't move, so a new one takes up what can
 * be carried, and the old one is resolved.
 */
final class TransferToInbox {

    /** In the new conversation's additional attributes: the old one's number, to find it again. */
    static final String MARK = "transferred_from";

    private final Arguments given;
    private final Steps steps;
    private final Map<String, Object> old;
    private final Object oldId;
    private final Object contactId;
    private final Object inboxId;

    private TransferToInbox(Arguments given, Steps steps, Map<String, Object> old) {
        this.given = given;
        this.steps = steps;
        this.old = old;
        this.oldId = given.get("conversationId");
        this.contactId = idIn(old, "sender");
        this.inboxId = given.get("inboxId");
        if (String.valueOf(inboxId).equals(String.valueOf(old.get("inbox_id")))) {
            throw new IllegalArgumentException(
                    "conversation %s is in inbox %s already".formatted(oldId, inboxId));
        } else if (contactId == null) {
            throw new IllegalArgumentException("conversation %s has no contact".formatted(oldId));
        }
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Object id = given.get("conversationId");
        TransferToInbox transfer =
                new TransferToInbox(
                        given, steps, steps.thing("getConversation", Map.of("conversationId", id)));
        return steps.alone("conversations of contact " + transfer.contactId, transfer::transfer);
    }

    private Result transfer() throws ChatwootException {
        Optional<Map<String, Object>> begun = begun();
        TransferNote note = new TransferNote(steps, oldId, given.get("history"));
        List<String> left = new ArrayList<>();
        Map<String, Object> made = begun.isPresent() ? begun.get() : created(note, left);
        Object newId = made.get("id");
        Map<String, Object> now = new LinkedHashMap<>(made);
        now.put("labels", labels(newId, made.get("labels")));
        if (old.get("priority") != null) {
            steps.call(
                    "setPriority",
                    Map.of("conversationId", newId, "priority", old.get("priority")));
            now.put("priority", old.get("priority"));
        }
        if (!"resolved".equals(old.get("status"))) {
            steps.call("toggleStatus", Map.of("conversationId", oldId, "status", "resolved"));
            steps.did("resolved conversation " + oldId);
        }
        note.pointTo(newId, inboxId);
        return Result.of(now)
                .withIds(Map.of("contactId", contactId))
                .withMeta(
                        Map.of(
                                "outcome",
                                begun.isPresent() ? "continued" : "created",
                                "from",
                                oldId,
                                "left",
                                left));
    }

    /** What an earlier attempt created before it failed. */
    private Optional<Map<String, Object>> begun() throws ChatwootException {
        return new ConversationsOf(contactId, steps)
                .in(inboxId).stream()
                        .filter(
                                one ->
                                        one.get("additional_attributes") instanceof Map<?, ?> more
                                                && String.valueOf(oldId)
                                                        .equals(String.valueOf(more.get(MARK)))
                                                && !"resolved".equals(one.get("status")))
                        .findFirst();
    }

    private Map<String, Object> created(TransferNote note, List<String> left)
            throws ChatwootException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contactId", contactId);
        values.put("inboxId", inboxId);
        Object sourceId = given.get("sourceId");
        values.put(
                "sourceId",
                sourceId == null
                        ? new ContactInbox(steps, contactId, inboxId).sourceId()
                        : sourceId);
        values.put("status", "pending".equals(old.get("status")) ? "pending" : "open");
        values.put("customAttributes", old.get("custom_attributes"));
        values.put("additionalAttributes", additional());
        values.put("assigneeId", carried("assignee", left));
        values.put("teamId", carried("team", left));
        values.put("message", note.first());
        return LostAnswer.made(
                steps,
                () -> {
                    Map<String, Object> made = steps.thing("createConversation", values);
                    steps.did("created conversation " + made.get("id"));
                    return made;
                },
                this::begun);
    }

    private Map<String, Object> additional() {
        Map<String, Object> additional = new LinkedHashMap<>();
        if (old.get("additional_attributes") instanceof Map<?, ?> present) {
            present.forEach((key, value) -> additional.put(key.toString(), value));
        }
        additional.put(MARK, oldId);
        return additional;
    }

    /** The assignee, or the team, if they can see the other inbox; else they are left. */
    private Object carried(String who, List<String> left) throws ChatwootException {
        Object id = idIn(old, who);
        if (id == null) {
            return null;
        }
        InboxAgents agents = new InboxAgents(steps, inboxId);
        boolean bot = who.equals("assignee") && "AgentBot".equals(meta(old).get("assignee_type"));
        Set<Long> ids =
                who.equals("team") ? agents.idsOfTeam(id) : Set.of(((Number) id).longValue());
        boolean sees =
                !bot && agents.assignable().stream().map(InboxAgents::id).anyMatch(ids::contains);
        if (!sees) {
            left.add(who);
        }
        return sees ? id : null;
    }

    /** Added to those that an automation may have given it, or that it had before. */
    private List<String> labels(Object newId, Object present) throws ChatwootException {
        Set<String> labels = new LinkedHashSet<>();
        for (Object some : new Object[] {present, old.get("labels")}) {
            if (some instanceof Collection<?> several) {
                several.forEach(label -> labels.add(String.valueOf(label)));
            }
        }
        if (old.get("labels") instanceof Collection<?> carried && !carried.isEmpty()) {
            steps.call(
                    "setConversationLabels",
                    Map.of("conversationId", newId, "labels", List.copyOf(labels)));
        }
        return List.copyOf(labels);
    }

    private static Map<?, ?> meta(Map<String, Object> conversation) {
        return conversation.get("meta") instanceof Map<?, ?> meta ? meta : Map.of();
    }

    private static Object idIn(Map<String, Object> conversation, String who) {
        return meta(conversation).get(who) instanceof Map<?, ?> one ? one.get("id") : null;
    }
}
