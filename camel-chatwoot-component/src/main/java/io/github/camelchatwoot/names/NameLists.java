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
package io.github.camelchatwoot.names;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Token;

/**
 * What Chatwoot's lists of names said lately, for all endpoints of a component. Routes that ask at
 * the same time share one call.
 */
public final class NameLists {

    /** A thing that was renamed goes by its old name for so long. */
    public static final Duration KEPT = Duration.ofMinutes(5);

    /** More than any component has connections and accounts; then it begins anew. */
    private static final int MOST = 1_000;

    /** Whose view of which list: an agent sees other inboxes than an administrator. */
    public record Key(String server, Object account, Token token, NameKind kind) {}

    /** Reads a list from Chatwoot. */
    @FunctionalInterface
    public interface Loader {
        List<Map<String, Object>> load() throws ChatwootException;
    }

    /**
     * A list, and since when it is known.
     *
     * @param fresh whether it was read for this very question
     */
    record Known(List<Map<String, Object>> things, Instant since, boolean fresh) {}

    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock();
        private Known known;
    }

    private final InstantSource clock;
    private final Map<Key, Place> places = new ConcurrentHashMap<>();

    public NameLists(InstantSource clock) {
        this.clock = clock;
    }

    /** The list, read again if it is too old. */
    Known known(Key key, Loader loader) throws ChatwootException {
        return known(key, loader, null);
    }

    /**
     * The list, read again unless somebody else did since.
     *
     * @param before what did not help
     */
    Known newerThan(Known before, Key key, Loader loader) throws ChatwootException {
        return known(key, loader, before);
    }

    private Known known(Key key, Loader loader, Known before) throws ChatwootException {
        if (places.size() >= MOST) {
            places.clear();
        }
        Place place = places.computeIfAbsent(key, asked -> new Place());
        place.lock.lock();
        try {
            Known known = place.known;
            boolean helps =
                    known != null
                            && (before == null
                                    ? known.since().plus(KEPT).isAfter(clock.instant())
                                    : known.since().isAfter(before.since()));
            if (helps) {
                return known;
            }
            List<Map<String, Object>> things = loader.load();
            place.known = new Known(things, clock.instant(), false);
            return new Known(things, place.known.since(), true);
        } finally {
            place.lock.unlock();
        }
    }
}
