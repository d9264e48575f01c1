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
package io.github.camelchatwoot.meter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of an endpoint for JMX, and tells another meter of them. */
public final class CallTally {

    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder waitedMillis = new LongAdder();
    private volatile String lastFailure = "";

    public long calls() {
        return calls.sum();
    }

    /** Calls that ended with an exception. */
    public long failures() {
        return failures.sum();
    }

    public long repeats() {
        return repeats.sum();
    }

    /** Milliseconds of all waits before a repeat. */
    public long waitedMillis() {
        return waitedMillis.sum();
    }

    /** When, which operation and how; empty before the first. It quotes nothing of the server. */
    public String lastFailure() {
        return lastFailure;
    }

    /**
     * @param next told of everything after it was counted
     */
    public CallMeter before(CallMeter next) {
        return new CallMeter() {
            @Override
            public void done(String operation, CallOutcome outcome, long nanos) {
                calls.increment();
                if (outcome != CallOutcome.SUCCESS) {
                    failures.increment();
                    lastFailure = Instant.now() + " " + operation + ": " + outcome.tag();
                }
                next.done(operation, outcome, nanos);
            }

            @Override
            public void repeated(String operation, RetryReason reason, Duration wait) {
                repeats.increment();
                waitedMillis.add(wait.toMillis());
                next.repeated(operation, reason, wait);
            }
        };
    }
}
