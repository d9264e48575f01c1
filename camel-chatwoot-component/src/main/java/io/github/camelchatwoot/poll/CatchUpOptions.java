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
        Duration reread,
        boolean changes,
        boolean surveys) {

    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Duration UNPAGED = Duration.ofMinutes(15);

    /** Everything that can be found, from the first run on. */
    public static CatchUpOptions everything(String consumer, long accountId) {
        return new CatchUpOptions(
                consumer,
                accountId,
                EventSource.CATCH_UP,
                null,
                OVERLAP,
                UNPAGED,
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
                Duration.ZERO,
                false,
                false);
    }

    public CatchUpOptions withSince(Instant time) {
        return new CatchUpOptions(
                consumer,
                accountId,
                source,
                time,
                overlap,
                unpagedWithin,
                reread,
                changes,
                surveys);
    }

    public CatchUpOptions withOverlap(Duration time) {
        return new CatchUpOptions(
                consumer, accountId, source, since, time, unpagedWithin, reread, changes, surveys);
    }

    public CatchUpOptions withUnpagedWithin(Duration time) {
        return new CatchUpOptions(
                consumer, accountId, source, since, overlap, time, reread, changes, surveys);
    }

    public CatchUpOptions withReread(Duration time) {
        return new CatchUpOptions(
                consumer, accountId, source, since, overlap, unpagedWithin, time, changes, surveys);
    }

    public CatchUpOptions withSurveys(boolean wanted) {
        return new CatchUpOptions(
                consumer,
                accountId,
                source,
                since,
                overlap,
                unpagedWithin,
                reread,
                changes,
                wanted);
    }
}
