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
package io.github.camelchatwoot.test.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The forms in which Chatwoot writes a time. */
public final class Times {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** Unix seconds; 0 stands for "never". */
    public static long epoch(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    /** Unix seconds, or null for "never". */
    public static Long epochOrNull(Instant time) {
        return time == null ? null : (Long) time.getEpochSecond();
    }

    /** Unix seconds with microseconds, as {@code updated_at} of a conversation. */
    public static double precise(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1000 / 1e6;
    }

    /** {@code 2026-06-10T17:13:43.000Z}, as raw records have it. */
    public static String iso(Instant time) {
        return time == null ? null : ISO.format(time);
    }
}
