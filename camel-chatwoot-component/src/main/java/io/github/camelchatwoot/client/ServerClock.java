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
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Times as the server sees them. Its rate limits count in windows that begin with each full minute
 * of its own clock, which an answer tells in its Date header if a proxy put one in.
 */
final class ServerClock {

    private static final long WINDOW_MILLIS = 60_000;

    private final Clock ours;

    ServerClock(Clock ours) {
        this.ours = ours;
    }

    Duration restOfMinute(AnswerHeaders headers) {
        long now = now(headers).toEpochMilli();
        return Duration.ofMillis(WINDOW_MILLIS - Math.floorMod(now, WINDOW_MILLIS));
    }

    /** Retry-After in seconds or as a date; empty if there is none that makes sense. */
    Optional<Duration> retryAfter(AnswerHeaders headers) {
        return headers.first("Retry-After").map(String::strip).flatMap(v -> duration(v, headers));
    }

    private Optional<Duration> duration(String value, AnswerHeaders headers) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(value)
                .map(until -> Duration.between(now(headers), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private Instant now(AnswerHeaders headers) {
        return headers.first("Date").flatMap(ServerClock::date).orElseGet(ours::instant);
    }

    private static Optional<Instant> date(String value) {
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
            return Optional.of(ZonedDateTime.parse(value, format).toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
