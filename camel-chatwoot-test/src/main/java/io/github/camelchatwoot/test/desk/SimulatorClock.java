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
package io.github.camelchatwoot.test.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The time of the simulated server. It runs with the machine's clock, can be moved ahead, and can
 * stand still until it is moved.
 */
public final class SimulatorClock {
    private final Clock machine = Clock.systemUTC();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::due));
    private Duration ahead = Duration.ZERO;
    private Instant stoppedAt;
    private Instant last = Instant.EPOCH;
    private boolean ended;

    private record Alarm(Instant due, Runnable action) {}

    /** Strictly later than every time given out before, in microseconds. */
    public synchronized Instant now() {
        Instant now = current();
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }

    /** Sets the time; it goes on from there. What is due by then happens at once. */
    public void moveTo(Instant time) {
        synchronized (this) {
            ahead = Duration.between(stoppedAt == null ? machine.instant() : stoppedAt, time);
            last = Instant.EPOCH;
        }
        ring();
    }

    /** Moves the time ahead; what is due by then happens at once, on the caller's thread. */
    public void advance(Duration by) {
        synchronized (this) {
            ahead = ahead.plus(by);
        }
        ring();
    }

    /** From now on only {@link #advance} moves the time. */
    public synchronized void stop() {
        stoppedAt = stoppedAt == null ? machine.instant() : stoppedAt;
    }

    /** Lets a stopped clock run on from where it stands. */
    public void run() {
        synchronized (this) {
            if (stoppedAt == null) {
                return;
            }
            ahead = ahead.minus(Duration.between(stoppedAt, machine.instant()));
            stoppedAt = null;
            alarms.forEach(this::wakeUpFor);
        }
        ring();
    }

    /** Does this as soon as so much time has passed here. */
    public synchronized void after(Duration delay, Runnable action) {
        if (ended) {
            return;
        }
        var alarm = new Alarm(current().plus(delay), action);
        alarms.add(alarm);
        wakeUpFor(alarm);
    }

    /** Nothing that was put off happens any more, and nothing more is put off. */
    public synchronized void end() {
        ended = true;
        alarms.clear();
    }

    private synchronized Instant current() {
        Instant machineTime = stoppedAt == null ? machine.instant() : stoppedAt;
        return machineTime.plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    private void wakeUpFor(Alarm alarm) {
        if (stoppedAt == null) {
            long millis = Math.max(1, Duration.between(current(), alarm.due()).toMillis() + 1);
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(() -> wakeUp(alarm));
        }
    }

    /** The time may have been moved back in the meantime: then it waits again. */
    private void wakeUp(Alarm alarm) {
        ring();
        synchronized (this) {
            if (alarms.contains(alarm)) {
                wakeUpFor(alarm);
            }
        }
    }

    private void ring() {
        for (Runnable action = nextDue(); action != null; action = nextDue()) {
            action.run();
        }
    }

    private synchronized Runnable nextDue() {
        Alarm next = alarms.peek();
        return next == null || next.due().isAfter(current()) ? null : alarms.poll().action();
    }
}
