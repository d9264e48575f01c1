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
package io.github.camelchatwoot.test.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.SimulatorClock;

/**
 * The limits that a real server has for addresses other than its own: counted in fixed windows,
 * which begin with each full minute or hour of the clock, before any token is checked.
 */
final class RateLimits {
    static final Answer RETRY_LATER = Answer.text(429, "text/plain", "Retry later\n");

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final String V1 = "/api/v1/accounts/(\\d+)";
    private static final String V2 = "/api/v2/accounts/(\\d+)";
    private static final List<Throttle> THROTTLES =
            List.of(
                    new Throttle("all", 3000, MINUTE, raw -> "one address"),
                    path("search", 100, MINUTE, V1 + "/contacts/search"),
                    path("upload", 60, HOUR, V1 + "/upload"),
                    path("transcript", 1000, HOUR, V1 + "/conversations/\\d+/transcript"),
                    path("reports", 1000, MINUTE, V2 + "/reports"),
                    perToken("reports of one", 100, V2 + "/reports", "GET|POST"),
                    perToken("conversations meta", 30, V1 + "/conversations/meta", "GET"));

    private final SimulatorClock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long window;

    private record Throttle(
            String name, int limit, long seconds, Function<RawRequest, String> key) {}

    RateLimits(SimulatorClock clock) {
        this.clock = clock;
    }

    /** Counts the request, and says whether it is one too many. */
    synchronized boolean exceededBy(RawRequest request) {
        if (request.path().equals("/health")) {
            return false;
        }
        long now = clock.now().getEpochSecond();
        forgetOldWindows(now);
        return THROTTLES.stream().anyMatch(throttle -> exceeds(throttle, request, now));
    }

    private boolean exceeds(Throttle throttle, RawRequest request, long now) {
        String key = throttle.key().apply(request);
        if (key == null) {
            return false;
        }
        String counter = throttle.name() + " " + now / throttle.seconds() + " " + key;
        return counts.merge(counter, 1, Integer::sum) > throttle.limit();
    }

    private void forgetOldWindows(long now) {
        if (now / HOUR != window) {
            window = now / HOUR;
            counts.clear();
        }
    }

    private static Throttle path(String name, int limit, long seconds, String path) {
        Pattern pattern = Pattern.compile(path + ".*");
        return new Throttle(name, limit, seconds, raw -> account(pattern, raw));
    }

    private static Throttle perToken(String name, int limit, String path, String methods) {
        Pattern pattern = Pattern.compile(path + ".*");
        return new Throttle(
                name,
                limit,
                MINUTE,
                raw -> {
                    String token = Gatekeeper.token(raw);
                    String account = account(pattern, raw);
                    boolean counts = token != null && raw.method().matches(methods);
                    return counts && account != null ? account + " " + token : null;
                });
    }

    private static String account(Pattern pattern, RawRequest raw) {
        Matcher path = pattern.matcher(raw.path());
        return path.matches() ? path.group(1) : null;
    }
}
