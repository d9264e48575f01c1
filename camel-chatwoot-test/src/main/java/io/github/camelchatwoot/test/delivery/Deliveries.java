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
package io.github.camelchatwoot.test.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The webhooks that the simulator sends, for a test to look at, to hold back, to reorder, to
 * duplicate. By default each receiver gets them one after the other, in the order of the events; a
 * real server sends up to ten at once and in no fixed order.
 */
public final class Deliveries {
    private static final int KEPT = 10_000;

    private final List<Delivery> all = new ArrayList<>();
    private final Set<Delivery> held = new LinkedHashSet<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Sender sender;
    private boolean holding;
    private int copies = 1;
    private int atOnce = 1;

    Deliveries(Sender sender) {
        this.sender = sender;
    }

    /** Everything that was to be sent so far, in the order of the events. */
    public synchronized List<Delivery> all() {
        return List.copyOf(all);
    }

    /** Those of an event, such as {@code message_created}. */
    public List<Delivery> of(String event) {
        return all().stream().filter(d -> d.event().equals(event)).toList();
    }

    public List<Delivery> to(ReceiverKind receiver) {
        return all().stream().filter(d -> d.receiver() == receiver).toList();
    }

    public synchronized List<Delivery> held() {
        return List.copyOf(held);
    }

    /** Nothing is under way, waits for its turn or for another attempt; held ones don't count. */
    public boolean isIdle() {
        return all().stream().allMatch(d -> d.isDone() || d.isHeld());
    }

    /** From now on nothing is sent before it is released. */
    public synchronized void hold() {
        holding = true;
    }

    /** Sends what is held in the order of the events, and from now on everything at once. */
    public void release() {
        release(stopHolding());
    }

    /** As {@link #release}, but the last event comes first. */
    public void releaseReversed() {
        List<Delivery> reversed = new ArrayList<>(stopHolding());
        Collections.reverse(reversed);
        release(reversed);
    }

    /** Sends these in the given order; the others stay where they are. */
    public void release(List<Delivery> deliveries) {
        deliveries.forEach(this::release);
    }

    public void release(Delivery delivery) {
        synchronized (this) {
            if (!held.remove(delivery)) {
                throw new IllegalStateException("Not held: " + delivery);
            }
            delivery.held(false);
        }
        send(delivery);
    }

    /** A held delivery gets lost, as with a worker that dies. */
    public synchronized void drop(Delivery delivery) {
        held.remove(delivery);
        delivery.held(false);
        delivery.done(true);
    }

    /** Sends it once more, with the same delivery id. */
    public void duplicate(Delivery delivery) {
        send(delivery);
    }

    /** From now on everything is sent twice, with the same delivery id. */
    public synchronized void duplicateEach(boolean on) {
        copies = on ? 2 : 1;
    }

    /** How many may be under way to one receiver at the same time; 1 unless told. */
    public synchronized void atOnce(int deliveries) {
        atOnce = deliveries;
    }

    /** How long a receiver may take to answer, in real time; 5 seconds unless told. */
    public void timeout(Duration timeout) {
        sender.timeout(timeout);
    }

    void add(Delivery delivery) {
        int times;
        synchronized (this) {
            all.add(delivery);
            if (all.size() > KEPT) {
                all.remove(0);
            }
            if (holding) {
                held.add(delivery);
                delivery.held(true);
                return;
            }
            times = copies;
        }
        for (int i = 0; i < times; i++) {
            send(delivery);
        }
    }

    /** The desk is gone: what waits is not sent any more. */
    public synchronized void end() {
        holding = true;
        lanes.values().forEach(Lane::clear);
    }

    private synchronized List<Delivery> stopHolding() {
        holding = false;
        return List.copyOf(held);
    }

    private synchronized void send(Delivery delivery) {
        delivery.done(false);
        lanes.computeIfAbsent(delivery.url(), url -> new Lane()).add(delivery, atOnce, sender);
    }
}
