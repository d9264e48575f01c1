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
package io.github.camelchatwoot.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest extends ChatwootRoutes {

    private static final Instant TIME = Instant.parse("2026-01-31T08:00:00Z");
    private static final String SNOOZE =
            "chatwoot:toggleStatus?conversationId=7&status=snoozed&snoozedUntil=";

    private long seconds(String uri, Object body) {
        return ((Number) sent(uri, body).json().get("snoozed_until")).longValue();
    }

    @Test
    void mayBeJavaTimesIsoTextOrSeconds() {
        List<Object> times =
                List.of(
                        TIME,
                        Date.from(TIME),
                        OffsetDateTime.ofInstant(TIME, ZoneOffset.ofHours(5)),
                        TIME.atZone(ZoneId.of("Asia/Tokyo")),
                        "2026-01-31T08:00:00Z",
                        "2026-01-31T09:00:00+01:00",
                        TIME.getEpochSecond(),
                        Long.toString(TIME.getEpochSecond()));
        for (Object time : times) {
            assertThat(seconds(SNOOZE + "${body[t]}", Map.of("t", time)))
                    .as("%s %s", time.getClass(), time)
                    .isEqualTo(TIME.getEpochSecond());
        }
    }

    @Test
    void withoutAZoneAreOfTheOptionTimeZone() {
        assertThat(seconds(SNOOZE + "2026-01-31T09:00:00&timeZone=Europe/Berlin", null))
                .isEqualTo(TIME.getEpochSecond());
        assertThat(seconds(SNOOZE + "2026-01-31&timeZone=Asia/Tokyo", null))
                .isEqualTo(Instant.parse("2026-01-30T15:00:00Z").getEpochSecond());
    }

    @Test
    void relativeToNowMoveWithTheClock() throws Exception {
        long before = Instant.now().getEpochSecond();
        long weekAgo = seconds(SNOOZE + "now-7d&timeZone=UTC", null);
        long after = Instant.now().getEpochSecond();
        assertThat(weekAgo).isBetween(before - 7 * 86_400, after - 7 * 86_400);
        assertThat(seconds(SNOOZE + "RAW(now+2h)", null)).isBetween(before + 7200, after + 7300);
    }

    @Test
    void todayAndYesterdayBeginInTheZone() {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        LocalDate before = LocalDate.now(zone);
        long today = seconds(SNOOZE + "today&timeZone=" + zone, null);
        LocalDate after = LocalDate.now(zone);
        assertThat(List.of(start(before, zone), start(after, zone))).contains(today);
        long yesterday = seconds(SNOOZE + "yesterday&timeZone=" + zone, null);
        assertThat(
                        List.of(
                                start(before.minusDays(1), zone),
                                start(LocalDate.now(zone).minusDays(1), zone)))
                .contains(yesterday);
    }

    @Test
    void areIsoTextWhereTheApiWantsIt() {
        assertThat(
                        sent(
                                        "chatwoot:createConversation?inboxId=1&contactId=2&status=snoozed&snoozedUntil=1769846400",
                                        null)
                                .json())
                .containsEntry("snoozed_until", "2026-01-31T08:00:00Z");
    }

    @Test
    void inMillisecondsAreRefused() {
        assertThat(refusal(SNOOZE + "${body[t]}", Map.of("t", TIME.toEpochMilli())))
                .isEqualTo(
                        "snoozedUntil: '1769846400000' is too large for seconds since 1970; it looks like milliseconds");
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toEpochSecond();
    }
}
