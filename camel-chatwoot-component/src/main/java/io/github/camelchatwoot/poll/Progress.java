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

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.spi.StateRepository;

/**
 * How far catch-up has come, kept in a repository. A run that was cut off goes on: conversations
 * that it had finished are passed over, and of the one it was in, the messages that were told.
 */
final class Progress {

    /** Beyond so many, finished conversations are not noted: after a failure they come again. */
    private static final int MOST_DONE = 20_000;

    /**
     * @param first where the very first run began
     * @param end up to which second everything was told
     * @param scan when the unfinished run began, or null
     * @param done conversations that it has finished
     * @param told what was told of the window before the end, and later
     */
    record Saved(long first, long end, Long scan, Set<Long> done, Map<String, Long> told) {}

    /** The conversation that is being told. */
    record Partly(long conversation, long end, Map<String, Long> told) {}

    private final StoredJson<Saved> saved;
    private final StoredJson<Partly> partly;
    private final long overlap;
    private final Window window;
    private final Set<Long> done;
    private final long first;
    private final boolean isFirst;
    private long scan;
    private long conversation;
    private Window current;

    private Progress(
            StoredJson<Saved> saved,
            StoredJson<Partly> partly,
            long overlap,
            Saved state,
            boolean isFirst) {
        this.saved = saved;
        this.partly = partly;
        this.overlap = overlap;
        this.first = state.first();
        this.isFirst = isFirst;
        this.window = new Window(state.end(), overlap, state.told());
        this.done = new LinkedHashSet<>(state.done());
        this.scan = state.scan() == null ? 0 : state.scan();
    }

    /**
     * Begins a run, or goes on with the one that was cut off.
     *
     * @param now by the server
     * @param first where the very first run begins
     */
    static Progress begin(
            StateRepository<String, String> repository,
            CatchUpOptions options,
            long now,
            long first) {
        long overlap = options.overlap().toSeconds();
        StoredJson<Saved> saved =
                new StoredJson<>(
                        repository,
                        StoredJson.key(options.consumer(), "caughtUp"),
                        new TypeReference<>() {});
        StoredJson<Partly> partly =
                new StoredJson<>(
                        repository,
                        StoredJson.key(options.consumer(), "caughtUp/conversation"),
                        new TypeReference<>() {});
        Saved state = saved.load();
        boolean isFirst = state == null;
        if (isFirst) {
            state = new Saved(first, first + overlap, null, Set.of(), Map.of());
        }
        Progress progress = new Progress(saved, partly, overlap, state, isFirst);
        if (progress.scan == 0) {
            progress.scan = now;
            progress.save();
        }
        return progress;
    }

    /** When this run began, by the server. */
    long scan() {
        return scan;
    }

    /** Whether nothing was stored yet. */
    boolean isFirst() {
        return isFirst;
    }

    /** Where the very first run began. */
    long first() {
        return first;
    }

    /** What is older was told. */
    long start() {
        return window.start();
    }

    boolean isNew(String name, long second) {
        return window.isNew(name, second);
    }

    void tell(String name, long second) {
        window.tell(name, second);
        save();
    }

    /** Whether this run has not finished this conversation yet. */
    boolean enter(long id) {
        if (done.contains(id)) {
            return false;
        }
        Partly left = partly.load();
        conversation = id;
        current =
                left != null && left.conversation() == id
                        ? new Window(left.end(), overlap, left.told())
                        : new Window(window.start(), overlap, Map.of());
        return true;
    }

    boolean isNewMessage(long id, long second) {
        return isNew(message(id), second) && current.isNew(message(id), second);
    }

    void tellMessage(long id, long second) {
        current.tell(message(id), second);
        // the next run sees what came after this one's beginning, so that stays listed
        current.moveTo(Math.min(second, scan));
        partly.save(new Partly(conversation, current.end(), current.told()));
    }

    /**
     * The conversation is done; of its messages those are kept that the next run will see again.
     */
    void leave() {
        current.told().forEach(this::keepIfSeenAgain);
        if (done.size() < MOST_DONE) {
            done.add(conversation);
        }
        save();
    }

    private void keepIfSeenAgain(String name, long second) {
        if (second >= scan - overlap) {
            window.tell(name, second);
        }
    }

    /** The run is done: everything up to its beginning was told. */
    void finish() {
        window.moveTo(scan);
        done.clear();
        scan = 0;
        partly.clear();
        save();
    }

    private void save() {
        saved.save(
                new Saved(
                        first,
                        window.end(),
                        scan == 0 ? null : scan,
                        done,
                        new HashMap<>(window.told())));
    }

    private static String message(long id) {
        return "m" + id;
    }
}
