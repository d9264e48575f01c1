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
package io.github.camelchatwoot.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventFilter;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.event.OwnEvents;
import io.github.camelchatwoot.meter.EventMeter;
import io.github.camelchatwoot.meter.EventOutcome;
import io.github.camelchatwoot.poll.MemorySink;

/**
 * Takes events from a consumer and brings to the route what is meant for it, once, and those of one
 * conversation in the order in which they came. All waits happen in the lanes' threads.
 */
public final class EventPipeline {

    private final EventFilter filter;
    private final OwnEvents own;
    private final EventMemory memory;
    private final SeenEvents seen;
    private final Lanes lanes;
    private final EventRoute route;
    private final ConversationLookup lookup;
    private final EventMeter meter;

    /**
     * @param own null if own events are wanted, too
     * @param meter told what becomes of each event
     */
    public EventPipeline(
            EventFilter filter,
            OwnEvents own,
            EventMemory memory,
            SeenEvents seen,
            Lanes lanes,
            EventRoute route,
            ConversationLookup lookup,
            EventMeter meter) {
        this.filter = filter;
        this.own = own;
        this.memory = memory;
        this.seen = seen;
        this.lanes = lanes;
        this.route = route;
        this.lookup = lookup;
        this.meter = meter;
    }

    /** Takes the event, or nothing if the lanes are full. The future never fails. */
    public Optional<CompletableFuture<Outcome>> offer(ChatwootEvent event) {
        if (!concerns(event)) {
            return Optional.of(CompletableFuture.completedFuture(Outcome.LEFT_OUT));
        }
        return lanes.reserve()
                ? Optional.of(fill(event, new CompletableFuture<>()))
                : Optional.empty();
    }

    /** Takes the event as soon as there is room in the lanes. The future never fails. */
    public CompletableFuture<Outcome> put(ChatwootEvent event) throws InterruptedException {
        if (!concerns(event)) {
            return CompletableFuture.completedFuture(Outcome.LEFT_OUT);
        }
        lanes.awaitPlace();
        return fill(event, new CompletableFuture<>());
    }

    /**
     * Takes the event even if the lanes are full: for who waits for the end of each before the next
     * one. The future never fails.
     */
    public CompletableFuture<Outcome> insert(ChatwootEvent event) {
        if (!concerns(event)) {
            return CompletableFuture.completedFuture(Outcome.LEFT_OUT);
        }
        lanes.takePlace();
        return fill(event, new CompletableFuture<>());
    }

    /** How many events were taken and are not done. */
    public int pending() {
        return lanes.size();
    }

    /** To be asked once for each event, since who is told no is counted. */
    boolean concerns(ChatwootEvent event) {
        boolean concerns = filter.concerns(event);
        if (!concerns) {
            meter.event(event, EventOutcome.FILTERED);
        }
        return concerns;
    }

    /** Gives the event to a lane, in which it has a place already. */
    CompletableFuture<Outcome> fill(ChatwootEvent event, CompletableFuture<Outcome> outcome) {
        lanes.fill(lane(event), () -> outcome.complete(handle(event)));
        return outcome;
    }

    private static String lane(ChatwootEvent event) {
        String account = event.accountId() + "/";
        if (event.conversationId() != null) {
            return account + "conversation/" + event.conversationId();
        }
        return event.contactId() != null
                ? account + "contact/" + event.contactId()
                : account + event.subject();
    }

    private Outcome handle(ChatwootEvent event) {
        try {
            Optional<ChatwootEvent> recalled = memory.recall(event);
            EventOutcome outcome =
                    recalled.isEmpty()
                            ? EventOutcome.FILTERED
                            : handleRecalled(known(recalled.get()));
            meter.event(event, outcome);
            return Outcome.of(outcome);
        } catch (Exception broken) {
            meter.event(event, EventOutcome.FAILED);
            route.report(event, broken);
            return Outcome.FAILED;
        }
    }

    private EventOutcome handleRecalled(ChatwootEvent recalled) {
        if (!MemorySink.isNews(recalled)) {
            return leftOut(recalled, EventOutcome.FILTERED);
        }
        ChatwootEvent others = own == null ? recalled : own.without(recalled).orElse(null);
        if (others == null) {
            return leftOut(recalled, EventOutcome.OWN);
        } else if (!filter.passes(others)) {
            return leftOut(recalled, EventOutcome.FILTERED);
        } else if (seen.contains(recalled)) {
            return EventOutcome.DUPLICATE;
        } else if (!route.run(others)) {
            return EventOutcome.FAILED;
        }
        memory.remember(recalled);
        seen.add(recalled);
        return EventOutcome.DELIVERED;
    }

    private EventOutcome leftOut(ChatwootEvent recalled, EventOutcome why) {
        memory.remember(recalled);
        return why;
    }

    /** With its conversation, if a filter asks for it; from then on the memory knows it. */
    private ChatwootEvent known(ChatwootEvent recalled) throws Exception {
        return filter.needsConversation(recalled)
                ? recalled.withConversation(lookup.conversation(recalled))
                : recalled;
    }
}
