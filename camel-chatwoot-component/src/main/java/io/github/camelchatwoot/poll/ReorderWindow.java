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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/**
 * Sorts what comes late in one conversation. Each item waits as long as the window, and leaves with
 * all that belongs before it; one that comes after its successor has left, leaves when its time is
 * up. For one thread at a time.
 */
public final class ReorderWindow<T> {

    private record Waiting<T>(T item, Instant until) {}

    private final Duration window;
    private final InstantSource clock;
    private final int most;
    private final Comparator<? super T> order;
    private final LinkedList<Waiting<T>> inOrder = new LinkedList<>();

    /**
     * @param order 0 where two have none: they stay as they came
     * @param most so many wait at most; then the first leaves early
     */
    public ReorderWindow(
            Duration window, InstantSource clock, Comparator<? super T> order, int most) {
        this.window = window;
        this.clock = clock;
        this.most = most;
        this.order = order;
    }

    /** Before the first one that belongs after it. */
    public void add(T item) {
        ListIterator<Waiting<T>> places = inOrder.listIterator();
        while (places.hasNext()) {
            if (order.compare(item, places.next().item()) < 0) {
                places.previous();
                break;
            }
        }
        places.add(new Waiting<>(item, clock.instant().plus(window)));
    }

    /** What leaves now, in order. */
    public List<T> ready() {
        Instant now = clock.instant();
        long due = inOrder.stream().filter(waiting -> !waiting.until().isAfter(now)).count();
        List<T> ready = new ArrayList<>();
        while (due > 0 || inOrder.size() > most) {
            Waiting<T> first = inOrder.remove();
            due -= first.until().isAfter(now) ? 0 : 1;
            ready.add(first.item());
        }
        return ready;
    }

    /** Everything, in order: at the end. */
    public List<T> drain() {
        List<T> all = new ArrayList<>();
        while (!inOrder.isEmpty()) {
            all.add(inOrder.remove().item());
        }
        return all;
    }

    /** How long until the next one leaves; empty if none waits. */
    public Optional<Duration> untilNext() {
        return inOrder.stream()
                .map(Waiting::until)
                .min(Comparator.naturalOrder())
                .map(until -> Duration.between(clock.instant(), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }
}
