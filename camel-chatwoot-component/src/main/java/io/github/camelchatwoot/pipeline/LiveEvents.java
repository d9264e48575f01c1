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

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camelchatwoot.event.ChatwootEvent;

/**
 * The way in for events as they happen: late ones take their place, and while missed ones are
 * fetched, all wait for them. Where they wait is not the lanes, which the missed ones need, but
 * each has its place there from the beginning: what waits counts against the same limit.
 */
public final class LiveEvents {

    private final Supplier<EventPipeline> pipeline;
    private final Lanes lanes;
    private final LateEvents late;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<TakenEvent> held = new ArrayDeque<>();
    private volatile boolean holding;

    /**
     * @param pipeline asked for each event, since it may be made new
     * @param late null if events go on as they come
     */
    public LiveEvents(Supplier<EventPipeline> pipeline, Lanes lanes, LateEvents late) {
        this.pipeline = pipeline;
        this.lanes = lanes;
        this.late = late;
    }

    /** Takes the event, or nothing if there is no room. The future never fails. */
    public Optional<CompletableFuture<Outcome>> offer(ChatwootEvent event) {
        if (!pipeline.get().concerns(event)) {
            return Optional.of(CompletableFuture.completedFuture(Outcome.LEFT_OUT));
        }
        return lanes.reserve() ? Optional.of(take(event)) : Optional.empty();
    }

    /** Takes the event as soon as there is room. The future never fails. */
    public CompletableFuture<Outcome> put(ChatwootEvent event) throws InterruptedException {
        if (!pipeline.get().concerns(event)) {
            return CompletableFuture.completedFuture(Outcome.LEFT_OUT);
        }
        lanes.awaitPlace();
        return take(event);
    }

    /** From now on events wait. */
    public void hold() {
        lock.lock();
        try {
            holding = true;
        } finally {
            lock.unlock();
        }
    }

    /** What waits goes on in the order in which it came, and what comes does not wait any more. */
    public void release() {
        lock.lock();
        try {
            for (TakenEvent next = held.poll(); next != null; next = held.poll()) {
                goOn(next);
            }
            holding = false;
        } finally {
            lock.unlock();
        }
    }

    /** Everything goes on at once, also what waits for late ones. */
    public void drain() {
        if (late != null) {
            late.drain(this::passOrHold);
        }
        release();
    }

    /** Forgets what waits; what is in the lanes stays. */
    public void clear() {
        int forgotten = late == null ? 0 : late.clear();
        lock.lock();
        try {
            forgotten += held.size();
            held.clear();
        } finally {
            lock.unlock();
        }
        lanes.giveUp(forgotten);
    }

    /** Whether an event that came waits for room, and all that come after it with it. */
    public boolean isFull() {
        return lanes.isWaitedFor();
    }

    /** How many wait for missed ones to come first. */
    public int waiting() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Outcome> take(ChatwootEvent event) {
        TakenEvent taken = new TakenEvent(event, new CompletableFuture<>());
        if (late != null && event.conversationId() != null) {
            String conversation = event.accountId() + "/" + event.conversationId();
            late.add(conversation, taken, this::passOrHold);
        } else {
            passOrHold(taken);
        }
        return taken.outcome();
    }

    private void passOrHold(TakenEvent taken) {
        if (holding) {
            lock.lock();
            try {
                if (holding) {
                    held.add(taken);
                    return;
                }
            } finally {
                lock.unlock();
            }
        }
        goOn(taken);
    }

    private void goOn(TakenEvent taken) {
        pipeline.get().fill(taken.event(), taken.outcome());
    }
}
