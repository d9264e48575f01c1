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
package io.github.camelchatwoot.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a route may say a time: seconds since 1970, ISO text, a Java time, or {@code
 * now-7d}, {@code today}, {@code yesterday+8h}.
 */
public final class TimeText {

    private static final Pattern RELATIVE =
            Pattern.compile("(now|today|yesterday|tomorrow)\\s*(?:([+-])\\s*(\\d{1,6})([smhdw]))?");

    /** Seconds that would be after the year 5000: almost surely milliseconds. */
    private static final long TOO_LATE = 100_000_000_000L;

    private final Clock clock;

    public TimeText(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException if the value is none of these
     */
    public Instant instant(Object value) {
        if (value instanceof Number seconds) {
            return seconds(seconds.doubleValue());
        } else if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        } else if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        } else if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (value instanceof LocalDateTime time) {
            return time.atZone(zone()).toInstant();
        } else if (value instanceof LocalDate date) {
            return date.atStartOfDay(zone()).toInstant();
        }
        return parse(value.toString().trim());
    }

    private Instant parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return relative(relative);
        } else if (text.matches("\\d{1,18}(\\.\\d+)?")) {
            return seconds(Double.parseDouble(text));
        }
        try {
            if (text.length() == "2026-01-31".length()) {
                return LocalDate.parse(text).atStartOfDay(zone()).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)(\\[.+])?")
                    ? ZonedDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "is not a time; give seconds since 1970, ISO text such as"
                            + " 2026-01-31T08:00:00Z, or now-7d, today, yesterday",
                    e);
        }
    }

    private Instant relative(Matcher matcher) {
        LocalDate today = LocalDate.now(clock);
        Instant start =
                switch (matcher.group(1)) {
                    case "now" -> clock.instant();
                    case "today" -> today.atStartOfDay(zone()).toInstant();
                    case "yesterday" -> today.minusDays(1).atStartOfDay(zone()).toInstant();
                    default -> today.plusDays(1).atStartOfDay(zone()).toInstant();
                };
        if (matcher.group(2) == null) {
            return start;
        }
        long count = Long.parseLong(matcher.group(2) + matcher.group(3));
        ZonedDateTime local = start.atZone(zone());
        // days and weeks are those of the calendar: across a change of the clocks they are not 24 h
        return switch (matcher.group(4)) {
            case "s" -> start.plusSeconds(count);
            case "m" -> start.plus(Duration.ofMinutes(count));
            case "h" -> start.plus(Duration.ofHours(count));
            case "d" -> local.plusDays(count).toInstant();
            default -> local.plusWeeks(count).toInstant();
        };
    }

    private static Instant seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("is not a time");
        } else if (seconds >= TOO_LATE) {
            throw new IllegalArgumentException(
                    "is too large for seconds since 1970; it looks like milliseconds");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
