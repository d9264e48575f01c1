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
package io.github.camelchatwoot.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * All rules about repeating a call.
 *
 * <ol>
 *   <li>Only what may pass is repeated: a rate limit (429), a gateway's trouble (502, 503, 504), a
 *       connection that failed or broke. Never 500: Chatwoot answers it to bad input.
 *   <li>A call that does harm when made twice is repeated only if it surely was not carried out:
 *       the connection failed before it was sent, or the rate limiter refused it. {@code
 *       retryUnsafe} lifts this.
 *   <li>A body that can be read only once is not sent again once reading it began.
 *   <li>At most {@code maxRetries} repeats, and no pause longer than {@code maxDelay}: if the
 *       server asks for a longer one, the call fails at once rather than too early.
 *   <li>The pause: Retry-After if the server sent one; after a 429 the rest of the server's minute;
 *       else exponential, between half and the whole of firstDelay * 2^n.
 *   <li>A DELETE that finds nothing on a repeat after a lost answer has done its work.
 * </ol>
 */
public final class RetryPolicy {

    private static final int MOST_DOUBLINGS = 20;

    private final RetrySettings settings;
    private final ServerClock serverClock;
    private final DoubleSupplier random;

    public RetryPolicy(RetrySettings settings) {
        this(settings, Clock.systemUTC(), () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * @param clock used where the server does not tell its time
     * @param random numbers from 0 to below 1, for the jitter
     */
    public RetryPolicy(RetrySettings settings, Clock clock, DoubleSupplier random) {
        this.settings = settings;
        this.serverClock = new ServerClock(clock);
        this.random = random;
    }

    /** How long to pause before the next attempt; empty if there is to be none. */
    Optional<Duration> pauseAfter(Attempt attempt, Failure failure) {
        if (attempt.number() > settings.maxRetries() || !mayRepeat(attempt, failure)) {
            return Optional.empty();
        }
        return Optional.of(pause(attempt, failure))
                .filter(pause -> pause.compareTo(settings.maxDelay()) <= 0);
    }

    /** Rules 1 to 3, which also make {@code ChatwootException.isRetryable()}. */
    boolean mayRepeat(Attempt attempt, Failure failure) {
        boolean safe =
                attempt.repeatHarmless()
                        || !mayHaveBeenCarriedOut(failure)
                        || settings.retryUnsafe();
        return mayPass(failure) && safe && attempt.bodyLeft();
    }

    private static boolean mayPass(Failure failure) {
        if (failure instanceof Failure.NotSent notSent) {
            return notSent.temporary();
        }
        return failure instanceof Failure.AnswerLost
                || failure instanceof Failure.Refused refused && isTemporary(refused.status());
    }

    static boolean isTemporary(int status) {
        return status == 429 || isGatewayTrouble(status);
    }

    static boolean isGatewayTrouble(int status) {
        return status == 502 || status == 503 || status == 504;
    }

    /** An answer of 500 and above does not tell how far the server came. */
    static boolean mayHaveBeenCarriedOut(Failure failure) {
        return failure instanceof Failure.AnswerLost
                || failure instanceof Failure.Refused refused && refused.status() >= 500;
    }

    /** What the server asks for, else the rest of its minute. For a 429. */
    Duration untilLimitEnds(AnswerHeaders headers) {
        return serverClock.retryAfter(headers).orElse(serverClock.restOfMinute(headers));
    }

    private Duration pause(Attempt attempt, Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            Optional<Duration> asked = serverClock.retryAfter(refused.headers());
            if (asked.isPresent()) {
                return asked.get();
            }
            if (refused.status() == 429) {
                // spread over a second, so that not everybody comes back at once
                return untilLimitEnds(refused.headers())
                        .plusMillis((long) (1000 * random.getAsDouble()));
            }
        }
        int doublings = Math.min(attempt.number() - 1, MOST_DOUBLINGS);
        double longest = settings.firstDelay().toMillis() * Math.pow(2, doublings);
        double capped = Math.min(longest, settings.maxDelay().toMillis());
        return Duration.ofMillis((long) (capped / 2 * (1 + random.getAsDouble())));
    }

    /** Rule 6. 502 and 504 count as lost answers too: the gateway's, not Chatwoot's own. */
    static boolean losesAnswer(Failure failure) {
        return failure instanceof Failure.AnswerLost
                || failure instanceof Failure.Refused refused
                        && (refused.status() == 502 || refused.status() == 504);
    }
}
