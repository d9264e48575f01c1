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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When to catch up: as soon as somebody asks, every so often, and soon again after a failure. All
 * runs on one thread.
 */
public final class CatchUpRuns {

    /** What is run. */
    @FunctionalInterface
    public interface Run {

        /**
         * @param asked whether somebody asked for it, because he was away, or such a run has failed
         * @throws Exception if it has to be done again
         */
        void run(boolean asked) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(CatchUpRuns.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final String name;
    private final Duration interval;
    private final Run run;
    private final Runnable afterAsked;
    private final ScheduledExecutorService thread;
    private final InstantSource clock;
    private ScheduledFuture<?> next;
    private boolean running;
    private boolean asked;
    private boolean owed;
    private int absences;
    private int failures;
    private boolean ended;
    private volatile Instant complete;
    private volatile Instant due;

    /**
     * @param name of the consumer, for the log
     * @param interval zero for none
     * @param afterAsked when a run that was asked for is over, failed or not
     * @param thread ended by whoever gave it
     */
    public CatchUpRuns(
            String name,
            Duration interval,
            Run run,
            Runnable afterAsked,
            ScheduledExecutorService thread,
            InstantSource clock) {
        this.name = name;
        this.interval = interval;
        this.run = run;
        this.afterAsked = afterAsked;
        this.thread = thread;
        this.clock = clock;
        this.complete = clock.instant();
    }

    /** Events are missed from now on: a run that is on was asked for in vain. */
    public synchronized void away() {
        absences++;
        beDue();
    }

    /** Events come again: what was missed is wanted now. */
    public synchronized void ask() {
        ended = false;
        asked = true;
        beDue();
        if (!running) {
            schedule(Duration.ZERO);
        }
    }

    /** The next of the regular runs is wanted now; nobody was away. */
    public synchronized void soon() {
        if (!running) {
            schedule(Duration.ZERO);
        }
    }

    /** Begins no run before the next {@link #ask}; the one that is on has to end itself. */
    public synchronized void end() {
        ended = true;
        asked = false;
        due = null;
        absences++;
        if (next != null) {
            next.cancel(false);
        }
    }

    /** How long ago the last run began that has found everything there was. */
    public Duration lag() {
        return Duration.between(complete, clock.instant());
    }

    /**
     * How long everything should have been found already: since events came no more, or since a
     * regular run was due. Zero if nothing is due.
     */
    public Duration overdue() {
        Instant since = due;
        Instant now = clock.instant();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    private void beDue() {
        Instant now = clock.instant();
        due = due == null || due.isAfter(now) ? now : due;
    }

    private void runOnce() {
        boolean forAbsence;
        int absence;
        synchronized (this) {
            if (ended) {
                return;
            }
            running = true;
            forAbsence = asked;
            asked = false;
            absence = absences;
        }
        Duration wait = waitAfter(forAbsence || owed);
        boolean isBack;
        synchronized (this) {
            running = false;
            if (failures == 0 && absence == absences) {
                due = interval.isZero() ? null : clock.instant().plus(interval);
            }
            isBack = forAbsence && absence == absences;
            if (asked || wait != null) {
                schedule(asked ? Duration.ZERO : wait);
            }
        }
        if (isBack) {
            afterAsked.run();
        }
    }

    /** Runs, and says when to run again; null if not before somebody asks. */
    private Duration waitAfter(boolean forAbsence) {
        Instant begun = clock.instant();
        try {
            run.run(forAbsence);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } catch (Exception failure) {
            owed = forAbsence;
            return waitAfter(failure);
        }
        complete = begun;
        owed = false;
        if (failures > 0) {
            LOG.info("{} has caught up, after {} runs that failed", name, failures);
            failures = 0;
        }
        return interval.isZero() ? null : interval;
    }

    private Duration waitAfter(Exception failure) {
        if (isEnded()) {
            return null;
        } else if (failures++ == 0) {
            LOG.warn("{} can't catch up now and tries again: {}", name, failure.getMessage());
        }
        LOG.debug("{} failed to catch up", name, failure);
        Duration longest =
                interval.isZero() || interval.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : interval;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /** Instead of what was to come next. */
    private void schedule(Duration delay) {
        if (!ended) {
            if (next != null) {
                next.cancel(false);
            }
            next = thread.schedule(this::runOnce, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
