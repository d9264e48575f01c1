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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one connection wrote during the last 5 minutes. Contact and conversation events name no
 * author, so an equal value counts as the own one coming back.
 *
 * <p>{@link #wrote} and {@link #creating} stand before the request, since the event may overtake
 * the answer.
 */
public final class OwnWrites {

    public static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String CREATED = "(created)";
    private static final List<String> UNIQUE = List.of("identifier", "email", "phone_number");

    private record Write(Object value, Instant at) {}

    private final InstantSource clock;
    private final int limit;
    private Duration remembered = REMEMBERED;
    private final LinkedHashMap<String, Write> writes = new LinkedHashMap<>();

    /**
     * @param limit how many values are remembered at most; then the oldest is forgotten
     */
    public OwnWrites(InstantSource clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Remembers longer, for a consumer that reads so seldom; never shorter than before. */
    public synchronized void rememberFor(Duration atLeast) {
        if (remembered.compareTo(atLeast) < 0) {
            remembered = atLeast;
        }
    }

    /**
     * Remembers values that are about to be written.
     *
     * @param fields by the names of webhooks' changed_attributes: status, priority, assignee_id,
     *     team_id, label_list, custom_attributes, name, email ...
     */
    public synchronized void wrote(
            EventSubject subject, long account, long id, Map<String, ?> fields) {
        fields.forEach((field, value) -> put(key(subject, account, id, field), value));
    }

    /** Remembers that a contact or conversation is this connection's own creation. */
    public synchronized void created(EventSubject subject, long account, long id) {
        put(key(subject, account, id, CREATED), Boolean.TRUE);
    }

    /** Remembers a contact that is about to be created, by what is unique in an account. */
    public synchronized void creating(long account, Map<String, ?> contact) {
        UNIQUE.stream()
                .filter(field -> contact.get(field) != null)
                .forEach(field -> put(unique(account, field, contact), Boolean.TRUE));
    }

    synchronized boolean isCreated(
            EventSubject subject, long account, long id, Map<String, ?> thing) {
        return last(key(subject, account, id, CREATED)) != null
                || subject == EventSubject.CONTACT
                        && UNIQUE.stream()
                                .filter(field -> thing.get(field) != null)
                                .anyMatch(field -> last(unique(account, field, thing)) != null);
    }

    private static String unique(long account, String field, Map<String, ?> contact) {
        String value = contact.get(field).toString().toLowerCase(Locale.ROOT);
        return account + "/" + field + "=" + value;
    }

    /** Whether this value, or each changed key of this object, was written here. */
    synchronized boolean isOwn(
            EventSubject subject, long account, long id, String field, ChangedField changed) {
        Write write = last(key(subject, account, id, field));
        if (write == null) {
            return false;
        } else if (write.value() instanceof Map<?, ?> written
                && changed.current() instanceof Map<?, ?> now) {
            return Sameness.differingKeys(changed.previous(), now).stream()
                    .allMatch(key -> Sameness.same(written.get(key), now.get(key)));
        } else if (write.value() instanceof String text
                && changed.current() instanceof String now) {
            // the server turns e-mail addresses to lower case
            return text.equalsIgnoreCase(now);
        }
        return Sameness.sameSet(write.value(), changed.current());
    }

    private Write last(String key) {
        Write write = writes.get(key);
        return write == null || write.at().plus(remembered).isBefore(clock.instant())
                ? null
                : write;
    }

    private void put(String key, Object value) {
        writes.remove(key);
        writes.put(key, new Write(value, clock.instant()));
        Instant forgotten = clock.instant().minus(remembered);
        Iterator<Write> oldest = writes.values().iterator();
        while (writes.size() > limit || oldest.hasNext()) {
            Write write = oldest.next();
            if (writes.size() <= limit && !write.at().isBefore(forgotten)) {
                return;
            }
            oldest.remove();
        }
    }

    synchronized int size() {
        return writes.size();
    }

    private static String key(EventSubject subject, long account, long id, String field) {
        return subject + "/" + account + "/" + id + "/" + field;
    }
}
