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

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.request.Arguments;

/**
 * Deletes a person's contacts and, with each, all that belongs to it. The server deletes the
 * conversations of a deleted contact by itself, a moment later. Deleted one by one they would leave
 * their attributes in the audit log, so that is only done with what is left over.
 */
final class ErasePerson {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Steps steps;
    private final boolean dryRun;
    private final Duration patience;

    private ErasePerson(Arguments given, Steps steps) {
        this.steps = steps;
        this.dryRun = Boolean.TRUE.equals(given.get("dryRun"));
        this.patience =
                Duration.ofSeconds(
                        given.get("waitSeconds") instanceof Number n ? n.longValue() : 60);
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        NamedContacts named = NamedContacts.of(given, steps);
        return new ErasePerson(given, steps).erase(named);
    }

    private Result erase(NamedContacts named) throws ChatwootException {
        for (Map<String, Object> contact : named.contacts()) {
            refuseOnline(contact);
        }
        List<Map<String, Object>> told = new ArrayList<>();
        for (Map<String, Object> contact : named.contacts()) {
            told.add(erase(contact.get("id")));
        }
        boolean gone = told.stream().allMatch(one -> Boolean.TRUE.equals(one.get("gone")));
        String outcome =
                told.isEmpty() ? "nobody" : dryRun ? "planned" : gone ? "erased" : "deleting";
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("outcome", outcome);
        report.put("contacts", told);
        report.put("not_reached", BeyondTheApi.WHEN_ERASING);
        return Result.of(report).withMeta(Map.of("outcome", outcome, "complete", named.complete()));
    }

    /** The server does not delete somebody who has its chat open, and would say so too late. */
    private void refuseOnline(Map<String, Object> contact) {
        if ("online".equals(contact.get("availability_status")) && !dryRun) {
            throw new IllegalArgumentException(
                    "contact %s has the chat open, and is not deleted as long; try again later"
                            .formatted(contact.get("id")));
        }
    }

    private Map<String, Object> erase(Object id) throws ChatwootException {
        Map<String, Object> who = Map.of("contactId", id);
        List<Object> conversations = new ArrayList<>();
        new ConversationsOf(id, steps).all().forEach(one -> conversations.add(one.get("id")));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("contact_id", id);
        told.put("conversation_ids", conversations);
        told.put("notes", steps.list("listContactNotes", who).size());
        if (!dryRun) {
            delete("deleteContact", who);
            steps.did("deleted contact " + id);
            List<Object> left = left(conversations);
            told.put("gone", left.isEmpty());
            told.put("left_conversation_ids", left);
        }
        return told;
    }

    /** What is gone already needs no deletion. */
    private void delete(String operation, Map<String, Object> who) throws ChatwootException {
        try {
            steps.call(operation, who);
        } catch (ChatwootNotFoundException gone) {
            steps.did("found nothing more to delete");
        }
    }

    /** Which conversations are still there when the time is over. */
    private List<Object> left(List<Object> conversations) throws ChatwootException {
        List<Object> left = present(conversations);
        Duration waited = Duration.ZERO;
        boolean asked = false;
        while (!left.isEmpty() && waited.compareTo(patience) < 0) {
            if (!asked && waited.multipliedBy(2).compareTo(patience) > 0) {
                for (Object id : left) {
                    delete("deleteConversation", Map.of("conversationId", id));
                }
                asked = true;
            }
            Duration pause = waited.compareTo(LONG) < 0 ? SHORT : LONG;
            if (!steps.pause(pause)) {
                return left;
            }
            waited = waited.plus(pause);
            left = present(left);
        }
        return left;
    }

    private List<Object> present(List<Object> conversations) throws ChatwootException {
        List<Object> present = new ArrayList<>();
        for (Object id : conversations) {
            if (isPresent(id)) {
                present.add(id);
            }
        }
        return present;
    }

    private boolean isPresent(Object id) throws ChatwootException {
        try {
            steps.call("getConversation", Map.of("conversationId", id));
            return true;
        } catch (ChatwootNotFoundException gone) {
            return false;
        } catch (ChatwootException unshowable) {
            // a conversation whose contact is gone can't be shown, and is about to go
            if (unshowable.getStatus() == 500) {
                return true;
            }
            throw unshowable;
        }
    }
}
