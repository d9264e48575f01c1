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
package io.github.camelchatwoot.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Which version servers are, asked when somebody wants to know and then remembered. */
public final class KnownVersions {

    /** An update of the server is noticed after this at the latest. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Duration KEPT_UNKNOWN = Duration.ofMinutes(1);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public KnownVersions(InstantSource clock) {
        this.clock = clock;
    }

    private record Known(Optional<ServerVersion> version, Instant until) {}

    /** The version of this server, or empty if it does not tell: then take it for the newest. */
    public Optional<ServerVersion> of(String server, Supplier<Optional<ServerVersion>> ask) {
        Known last = known.get(server);
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.version();
        }
        Optional<ServerVersion> version = ask.get();
        put(server, version);
        return version;
    }

    public void put(String server, Optional<ServerVersion> version) {
        Duration kept = version.isPresent() ? KEPT : KEPT_UNKNOWN;
        known.put(server, new Known(version, clock.instant().plus(kept)));
    }

    /** It may come back as another one. */
    public void forget(String server) {
        known.remove(server);
    }
}
