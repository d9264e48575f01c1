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

import java.time.Duration;

/**
 * What a user can choose about repeats.
 *
 * @param maxRetries how often a call is repeated at most, 0 never
 * @param firstDelay pause before the first repeat, doubled for each further one
 * @param maxDelay longest pause; when the server asks for a longer one, the call fails at once
 * @param retryUnsafe also repeat calls that may have been carried out and do harm when made twice
 */
public record RetrySettings(
        int maxRetries, Duration firstDelay, Duration maxDelay, boolean retryUnsafe) {

    /** A rate limit's window lasts a minute, so a shorter {@code maxDelay} gives up on it. */
    public static final RetrySettings DEFAULT =
            new RetrySettings(3, Duration.ofMillis(500), Duration.ofSeconds(65), false);

    public RetrySettings {
        if (maxRetries < 0 || firstDelay.isNegative() || maxDelay.isNegative()) {
            throw new IllegalArgumentException("retry options are not negative");
        }
    }

    public RetrySettings withMaxRetries(int retries) {
        return new RetrySettings(retries, firstDelay, maxDelay, retryUnsafe);
    }

    public RetrySettings withRetryUnsafe(boolean unsafe) {
        return new RetrySettings(maxRetries, firstDelay, maxDelay, unsafe);
    }

    /**
     * @param first in milliseconds
     * @param longest in milliseconds
     */
    public RetrySettings withDelays(long first, long longest) {
        return new RetrySettings(
                maxRetries, Duration.ofMillis(first), Duration.ofMillis(longest), retryUnsafe);
    }
}
