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
package io.github.camelchatwoot.consumer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.MissedEventOptions;
import io.github.camelchatwoot.SharedParts;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.pipeline.EventPipeline;
import io.github.camelchatwoot.pipeline.LiveEvents;
import io.github.camelchatwoot.pipeline.Outcome;
import io.github.camelchatwoot.poll.Calls;
import io.github.camelchatwoot.poll.CatchUp;
import io.github.camelchatwoot.poll.CatchUpOptions;
import io.github.camelchatwoot.poll.CatchUpRuns;
import io.github.camelchatwoot.poll.ContactPoll;
import io.github.camelchatwoot.poll.ContactPollOptions;
import io.github.camelchatwoot.request.TimeText;

/** Brings to a consumer's route what it missed, one event after the other. */
final class MissedEvents {

    /** What is younger is probably on its way: a live event tells more than a look afterwards. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Supplier<EventPipeline> pipeline;
    private final LiveEvents live;
    private final InstantSource clock;
    private final Duration reread;
    private final boolean learns;
    private final CatchUp catchUp;
    private final ContactPoll contacts;
    private final CatchUpRuns runs;
    private final Instant listening;
    private Instant thorough = Instant.MIN;
    private volatile boolean ended;

    /**
     * @param pipeline asked for each event, since it may be made new
     * @param thread for the runs
     */
    MissedEvents(
            ChatwootEndpoint endpoint,
            String consumer,
            Calls calls,
            EventRepositories repositories,
            Supplier<EventPipeline> pipeline,
            LiveEvents live,
            ScheduledExecutorService thread) {
        MissedEventOptions options = endpoint.getMissedEventOptions();
        SharedParts shared = endpoint.shared();
        long account = endpoint.getConfiguration().getAccountId();
        StateRepository<String, String> repository = repositories.state();
        this.pipeline = pipeline;
        this.live = live;
        this.clock = shared.clock();
        this.listening = clock.instant();
        this.reread = options.reread();
        this.learns = endpoint.eventParts().filter().followsConversations();
        this.catchUp =
                new CatchUp(
                        calls,
                        repository,
                        CatchUpOptions.everything(consumer, account)
                                .withSince(
                                        options.from(
                                                new TimeText(
                                                        shared.clock(endpoint.getConfiguration()))))
                                .withReread(reread)
                                .withSurveys(
                                        endpoint.eventParts().filter().names("message_updated")),
                        this::bring);
        this.contacts =
                options.isCatchUpContacts()
                        ? new ContactPoll(
                                calls,
                                repository,
                                new ContactPollOptions(
                                        consumer, account, EventSource.CATCH_UP, Map.of(), false),
                                this::bring)
                        : null;
        this.runs =
                new CatchUpRuns(
                        "chatwoot:" + consumer,
                        options.interval(),
                        this::run,
                        live::release,
                        thread,
                        clock);
    }

    /** From now on events are missed, and those that come wait for them. */
    void away() {
        runs.away();
        live.hold();
    }

    /** Events come again; they go on when what was missed is through. */
    void back() {
        ended = false;
        runs.ask();
    }

    /** Looks at once for what was missed, as it does every so often. */
    void soon() {
        runs.soon();
    }

    /** No more of them: the one that the route has is the last. */
    void end() {
        ended = true;
        runs.end();
    }

    Duration overdue() {
        return runs.overdue();
    }

    Duration lag() {
        return runs.lag();
    }

    /**
     * What takes many calls is done after each absence, else often enough that no message grows too
     * old before it was looked at again.
     */
    private void run(boolean asked) throws Exception {
        Instant now = clock.instant();
        thorough = asked ? Instant.MIN : thorough;
        boolean all = !thorough.plus(reread.dividedBy(2)).isAfter(now);
        catchUp.run(all, asked ? Duration.ZERO : SETTLING, Duration.between(listening, now));
        if (learns) {
            catchUp.learnOnce(EventRepositories.CONVERSATIONS);
        }
        if (all && contacts != null) {
            contacts.poll();
        }
        thorough = all ? now : thorough;
    }

    private void bring(ChatwootEvent event) throws Exception {
        if (ended) {
            throw new CancellationException("The route is being stopped");
        } else if (pipeline.get().insert(event).get() == Outcome.FAILED) {
            throw new IllegalStateException("the route failed for " + event);
        }
    }
}
