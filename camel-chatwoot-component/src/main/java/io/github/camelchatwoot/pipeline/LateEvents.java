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

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.camelchatwoot.poll.ReorderWindow;

/**
 * Keeps each event of a conversation for a while, so that those that come late take their place.
 * One thread for all conversations.
 */
public final class LateEvents {

    private static final Comparator<TakenEvent> ORDER =
            Comparator.comparing(TakenEvent::event, new EventOrder());

    private final Duration window;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Map<String, ReorderWindow<TakenEvent>> conversations = new HashMap<>();

    /**
     * @param timer ended by whoever gave it
     */
    public LateEvents(Duration window, InstantSource clock, ScheduledExecutorService timer) {
        this.window = window;
        this.clock = clock;
        this.timer = timer;
    }

    /** Takes the event, and hands it on when its time is up. */
    synchronized void add(String conversation, TakenEvent taken, Consumer<TakenEvent> next) {
        ReorderWindow<TakenEvent> waiting = conversations.get(conversation);
        if (waiting == null) {
            waiting = new ReorderWindow<>(window, clock, ORDER, Integer.MAX_VALUE);
            conversations.put(conversation, waiting);
            wakeUp(conversation, waiting, window, next);
        }
        waiting.add(taken);
    }

    /** Hands on everything now, in order. */
    synchronized void drain(Consumer<TakenEvent> next) {
        conversations.values().forEach(waiting -> waiting.drain().forEach(next));
        conversations.clear();
    }

    /** Forgets everything; says how many these were. */
    synchronized int clear() {
        List<TakenEvent> forgotten = new ArrayList<>();
        drain(forgotten::add);
        return forgotten.size();
    }

    private synchronized void handOn(
            String conversation, ReorderWindow<TakenEvent> waiting, Consumer<TakenEvent> next) {
        if (conversations.get(conversation) != waiting) {
            return;
        }
        waiting.ready().forEach(next);
        waiting.untilNext()
                .ifPresentOrElse(
                        left -> wakeUp(conversation, waiting, left, next),
                        () -> conversations.remove(conversation));
    }

    /** One alarm for each conversation of which something waits. */
    private void wakeUp(
            String conversation,
            ReorderWindow<TakenEvent> waiting,
            Duration after,
            Consumer<TakenEvent> next) {
        timer.schedule(
                () -> handOn(conversation, waiting, next), after.toMillis(), TimeUnit.MILLISECONDS);
    }
}
