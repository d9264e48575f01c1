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
package io.github.camelchatwoot.poll;

import java.time.Duration;
import java.time.Instant;

import io.github.camelchatwoot.event.EventSource;

/**
 * What is asked for after a time away.
 *
 * @param consumer names the consumer in the repository's keys, so that several share a repository
 * @param source what the events say they came by: POLL or CATCH_UP
 * @param since where the first run begins, by the server's clock; null: with the first run itself.
 *     Later runs go on where the last one ended
 * @param overlap how late things may become visible
 * @param unpagedWithin after a longer time away conversations are read in pages, by their last
 *     activity: all in one answer, some 3,000 of them would take the server more than its 15
 *     seconds
 * @param unpagedUpTo but not in accounts with no more conversations than this
 * @param reread how far back messages are read again for what became of them: deleted, failed,
 *     answered; zero: only those that are read anyway
 * @param changes whether new and changed conversations are told, besides messages
 * @param surveys whether answered surveys are asked for, which takes an administrator's token
 */
public record CatchUpOptions(
        String consumer,
        long accountId,
        EventSource source,
        Instant since,
        Duration overlap,
        Duration unpagedWithin,
        int unpagedUpTo,
        Duration reread,
        boolean changes,
        boolean surveys) {

    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Duration UNPAGED = Duration.ofMinutes(15);

    /** They take the server some 5 seconds, a third of what it has. */
    private static final int UNPAGED_UP_TO = 1_000;

    /** Everything that can be found, from the first run on. */
    public static CatchUpOptions everything(String consumer, long accountId) {
        return new CatchUpOptions(
                consumer,
                accountId,
                EventSource.CATCH_UP,
                null,
                OVERLAP,
                UNPAGED,
                UNPAGED_UP_TO,
                Duration.ofHours(1),
                true,
                true);
    }

    /** New messages of all conversations, from the first run on. */
    public static CatchUpOptions messages(String consumer, long accountId) {
        return new CatchUpOptions(
                consumer,
                accountId,
                EventSource.POLL,
                null,
                OVERLAP,
                UNPAGED,
                UNPAGED_UP_TO,
                Duration.ZERO,
                false,
                false);
    }

    public CatchUpOptions withSince(Instant time) {
        return with(time, overlap, unpagedWithin, unpagedUpTo, reread, surveys);
    }

    public CatchUpOptions withOverlap(Duration time) {
        return with(since, time, unpagedWithin, unpagedUpTo, reread, surveys);
    }

    /** Pages after this time, whatever the number of conversations if {@code upTo} is 0. */
    public CatchUpOptions withUnpaged(Duration within, int upTo) {
        return with(since, overlap, within, upTo, reread, surveys);
    }

    public CatchUpOptions withReread(Duration time) {
        return with(since, overlap, unpagedWithin, unpagedUpTo, time, surveys);
    }

    public CatchUpOptions withSurveys(boolean wanted) {
        return with(since, overlap, unpagedWithin, unpagedUpTo, reread, wanted);
    }

    private CatchUpOptions with(
            Instant from,
            Duration late,
            Duration unpaged,
            int upTo,
            Duration again,
            boolean answers) {
        return new CatchUpOptions(
                consumer, accountId, source, from, late, unpaged, upTo, again, changes, answers);
    }
}
