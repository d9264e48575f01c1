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
package io.github.camelchatwoot.filter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as the server compares days: in UTC, whatever the time of day. */
final class ServerDay {

    private static final Pattern WORD =
            Pattern.compile("(now|today|yesterday|tomorrow)(?:([+-]\\d{1,5})([dw]))?");
    private static final Pattern PART_OF_DAY =
            Pattern.compile("(now|today|yesterday|tomorrow)[+-]\\d+[smh]|\\d{4}-\\d\\d-\\d\\dT.*");

    private ServerDay() {}

    /** Whether a word stands for a day. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches() || PART_OF_DAY.matcher(text).matches();
    }

    static boolean isTime(Object value) {
        return value instanceof Date
                || value instanceof Calendar
                || value instanceof java.time.temporal.Temporal;
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * @throws IllegalArgumentException if the value is no day
     */
    static LocalDate of(Object value, Clock clock) {
        if (value instanceof LocalDate day) {
            return day;
        } else if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        } else if (value instanceof Instant time) {
            return utc(time);
        } else if (value instanceof OffsetDateTime time) {
            return utc(time.toInstant());
        } else if (value instanceof ZonedDateTime time) {
            return utc(time.toInstant());
        } else if (value instanceof Date time) {
            return utc(Instant.ofEpochMilli(time.getTime()));
        } else if (value instanceof Calendar time) {
            return utc(time.toInstant());
        } else if (value instanceof Number seconds) {
            return utc(Instant.ofEpochSecond(seconds.longValue()));
        }
        return written(value.toString().trim(), clock);
    }

    private static LocalDate utc(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static LocalDate written(String text, Clock clock) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            LocalDate start =
                    switch (word.group(1)) {
                        case "yesterday" -> today(clock).minusDays(1);
                        case "tomorrow" -> today(clock).plusDays(1);
                        default -> today(clock);
                    };
            long count = word.group(2) == null ? 0 : Long.parseLong(word.group(2));
            return start.plusDays("w".equals(word.group(3)) ? 7 * count : count);
        } else if (PART_OF_DAY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "has a time of day, and the server compares whole days (UTC); write such as"
                            + " 2026-01-31 or now-7d");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "is no day; write such as 2026-01-31, today, yesterday, now-7d", e);
        }
    }
}
