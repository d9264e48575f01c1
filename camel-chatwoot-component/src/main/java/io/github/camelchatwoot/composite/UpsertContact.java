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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.request.Arguments;

/** Finds a person's contact and changes it, or creates it if there is none. */
final class UpsertContact {

    /** After a race that was lost; nobody but another process can be in one with us. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(1));

    /**
     * A contact, and how it came.
     *
     * @param outcome created, updated, merged, or found if nothing had to be changed
     */
    record Upserted(Map<String, Object> contact, String outcome) {}

    private final Person person;
    private final ContactFields fields;
    private final String onConflict;
    private final Steps steps;

    private UpsertContact(Arguments given, Steps steps) {
        this.person = Person.of(given).needed();
        this.fields = ContactFields.of(given, person);
        this.onConflict = given.text("onConflict") == null ? "fail" : given.text("onConflict");
        this.steps = steps;
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Upserted upserted = upsert(given, steps);
        return Result.of(upserted.contact()).withMeta(Map.of("outcome", upserted.outcome()));
    }

    static Upserted upsert(Arguments given, Steps steps) throws ChatwootException {
        UpsertContact upsert = new UpsertContact(given, steps);
        return steps.aloneWithAll(upsert.person.locks(), upsert::upsert);
    }

    private Upserted upsert() throws ChatwootException {
        ChatwootException lost = null;
        ContactMatch before = null;
        for (int turn = 0; ; turn++) {
            ContactMatch match = look(lost);
            boolean nothingNew = before != null && before.ids().equals(match.ids());
            if (nothingNew && !lost.isOutcomeUnknown()) {
                throw lost;
            }
            try {
                return write(match);
            } catch (ChatwootException e) {
                if (!maybeLostRace(e) || turn == PAUSES.size() || !steps.pause(PAUSES.get(turn))) {
                    throw e;
                }
                lost = e;
                before = match;
            }
        }
    }

    /** The server's unique index answers 422 or 500, its merge 404; a lost answer tells nothing. */
    private static boolean maybeLostRace(ChatwootException e) {
        boolean keyRefused =
                e instanceof ChatwootValidationException
                        && List.of(PersonKey.values()).stream()
                                .anyMatch(key -> e.getAttributes().contains(key.field()));
        return keyRefused || e instanceof ChatwootNotFoundException || e.isOutcomeUnknown();
    }

    /** The search is for contacts that the server knows of and the filter does not show. */
    private ContactMatch look(ChatwootException lost) throws ChatwootException {
        ContactLookup lookup = new ContactLookup(steps, person::hasAny);
        lookup.filter(person.conditions());
        if (lost != null) {
            lookup.search(person.keys().values());
        }
        return ContactMatch.of(person, lookup.contacts());
    }

    private Upserted write(ContactMatch match) throws ChatwootException {
        boolean merge = onConflict.equals("merge");
        if (match.isConflict() && onConflict.equals("fail")) {
            throw new IllegalArgumentException(
                    "the keys are of several contacts: %s; onConflict=merge makes them one, onConflict=first takes the first and leaves the others their keys"
                            .formatted(match.told(person)));
        } else if (merge && !match.strangers().isEmpty()) {
            throw new IllegalArgumentException(
                    "the keys are of different people: %s; a merge would lose the keys of one"
                            .formatted(match.told(person)));
        }
        Set<PersonKey> without = merge ? Set.of() : match.taken(person);
        if (match.same().isEmpty()) {
            Map<String, Object> contact = steps.thing("createContact", fields.forNew(without));
            steps.did("created contact " + contact.get("id"));
            return new Upserted(contact, "created");
        }
        Object id = match.same().get(0).get("id");
        return steps.alone(
                "contact " + id,
                () ->
                        merge && match.same().size() > 1
                                ? update(merged(match), without, "merged")
                                : update(match.same().get(0), without, "found"));
    }

    private Map<String, Object> merged(ContactMatch match) throws ChatwootException {
        Object first = match.same().get(0).get("id");
        for (Map<String, Object> other : match.same().subList(1, match.same().size())) {
            Object id = other.get("id");
            steps.call("mergeContacts", Map.of("baseContactId", first, "mergeeContactId", id));
            steps.did("merged contact %s into contact %s".formatted(id, first));
        }
        return steps.thing("getContact", Map.of("contactId", first));
    }

    private Upserted update(Map<String, Object> contact, Set<PersonKey> without, String outcome)
            throws ChatwootException {
        Map<String, Object> changes = fields.changes(contact, without);
        if (changes.isEmpty()) {
            return new Upserted(contact, outcome);
        }
        Object id = contact.get("id");
        Map<String, Object> values = new LinkedHashMap<>(changes);
        values.put("contactId", id);
        Map<String, Object> updated = steps.thing("updateContact", values);
        steps.did("updated contact " + id);
        return new Upserted(updated, outcome.equals("found") ? "updated" : outcome);
    }
}
