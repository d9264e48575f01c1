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

    /**
     * @param own null if own events are wanted, too
     */
    public EventPipeline(
            EventFilter filter,
            OwnEvents own,
            EventMemory memory,
            SeenEvents seen,
            Lanes lanes,
            EventRoute route) {
        this.filter = filter;
        this.own = own;
        this.memory = memory;
        this.seen = seen;
        this.lanes = lanes;
        this.route = route;
    }

    /** Takes the event, or nothing if the lanes are full. The future never fails. */
    public Optional<CompletableFuture<Outcome>> offer(ChatwootEvent event) {
        if (!filter.concerns(event)) {
            return Optional.of(CompletableFuture.completedFuture(Outcome.LEFT_OUT));
        }
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        return lanes.offer(lane(event), () -> outcome.complete(handle(event)))
                ? Optional.of(outcome)
                : Optional.empty();
    }

    /** Takes the event as soon as there is room in the lanes. The future never fails. */
    public CompletableFuture<Outcome> put(ChatwootEvent event) throws InterruptedException {
        if (!filter.concerns(event)) {
            return CompletableFuture.completedFuture(Outcome.LEFT_OUT);
        }
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        lanes.put(lane(event), () -> outcome.complete(handle(event)));
        return outcome;
    }

    /** How many events were taken and are not done. */
    public int pending() {
        return lanes.size();
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
            return recalled.isEmpty() ? Outcome.LEFT_OUT : handleRecalled(recalled.get());
        } catch (RuntimeException broken) {
            route.report(event, broken);
            return Outcome.FAILED;
        }
    }

    private Outcome handleRecalled(ChatwootEvent recalled) {
        ChatwootEvent wanted = wanted(recalled);
        if (wanted == null) {
            memory.remember(recalled);
            return Outcome.LEFT_OUT;
        } else if (seen.contains(recalled)) {
            return Outcome.LEFT_OUT;
        } else if (!route.run(wanted)) {
            return Outcome.FAILED;
        }
        memory.remember(recalled);
        seen.add(recalled);
        return Outcome.DONE;
    }

    /** What of the event is the route's business, or null. */
    private ChatwootEvent wanted(ChatwootEvent recalled) {
        ChatwootEvent others = own == null ? recalled : own.without(recalled).orElse(null);
        return others != null && filter.passes(others) ? others : null;
    }
}
