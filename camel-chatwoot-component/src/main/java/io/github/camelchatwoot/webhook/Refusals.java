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
package io.github.camelchatwoot.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of refused deliveries once a minute, so that nobody can fill the log from outside. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final String path;
    private final InstantSource clock;
    private Instant told = Instant.MIN;
    private long since;

    public Refusals(String path, InstantSource clock) {
        this.path = path;
        this.clock = clock;
    }

    public synchronized void tell(int status, String reason) {
        since++;
        Instant now = clock.instant();
        if (now.isBefore(told.equals(Instant.MIN) ? now : told.plus(QUIET))) {
            LOG.debug("Answered {} to a delivery at {}: {}", status, path, reason);
            return;
        }
        LOG.warn(
                "Answered {} to a delivery at {}: {} ({} refused since this was last said)",
                status,
                path,
                reason,
                since);
        told = now;
        since = 0;
    }
}
