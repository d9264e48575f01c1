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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.apache.camel.CamelContextAware;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.EventWriter;
import io.github.camelchatwoot.ExchangeWriter;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.event.OwnEvents;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.meter.EventOutcome;
import io.github.camelchatwoot.meter.EventTally;
import io.github.camelchatwoot.meter.Meters;
import io.github.camelchatwoot.poll.PolledItem;
import io.github.camelchatwoot.request.Arguments;

/**
 * Polls a list: each new item, message or contact is an exchange of its own, and the cursor moves
 * on when the route is done with it. A failure ends the poll; the next one begins with what failed.
 */
@ManagedResource(description = "Managed Chatwoot polling consumer")
public class ChatwootPollConsumer extends ScheduledBatchPollingConsumer
        implements PolledReading.Route {

    private final ChatwootEndpoint endpoint;
    private final PolledOperation operation;
    private final AtomicBoolean reading = new AtomicBoolean();
    private StateRepository<String, String> repository;
    private EndpointCalls calls;
    private OwnEvents own;
    private final EventTally tally = new EventTally();
    private int most;
    private int told;

    public ChatwootPollConsumer(
            ChatwootEndpoint endpoint, PolledOperation operation, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.operation = operation;
        setMaxMessagesPerPoll(endpoint.getPollOptions().getMaxMessagesPerPoll());
    }

    @Override
    protected void doStart() throws Exception {
        EventOptions events = endpoint.getEventOptions();
        repository = startedRepository(events.getStateRepository());
        endpoint.shared().polledNames().take(repository, operation.consumerName(), this);
        calls = endpoint.eventParts().calls();
        if (events.isSkipOwn() && operation.things() != PolledThings.ITEMS) {
            own = endpoint.eventParts().ownEvents(null);
            Duration pause = Duration.of(getDelay(), getTimeUnit().toChronoUnit());
            endpoint.ownWrites().rememberFor(OwnWrites.REMEMBERED.plus(pause.multipliedBy(2)));
        }
        tally.setNext(endpoint.shared().meters().events(new Meters.Consumer("poll", getRouteId())));
        super.doStart();
        endpoint.shared().connectionsInUse().opened(this, endpoint);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.shared().connectionsInUse().closed(this);
        super.doStop();
        IOHelper.close(calls);
        endpoint.shared().polledNames().release(this);
    }

    /** One that is given belongs to the context: other routes may use it, too. */
    private StateRepository<String, String> startedRepository(StateRepository<String, String> given)
            throws Exception {
        if (given != null) {
            CamelContextAware.trySetCamelContext(given, endpoint.getCamelContext());
            endpoint.getCamelContext().addService(given);
            return given;
        }
        return repository == null ? new MemoryStateRepository() : repository;
    }

    /** A scheduler of the user's may call again while a poll runs: then there is nothing to do. */
    @Override
    protected int poll() throws Exception {
        if (!reading.compareAndSet(false, true)) {
            return 0;
        }
        try {
            shutdownRunningTask = null;
            told = 0;
            most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
            new PolledReading(
                            operation,
                            repository,
                            endpoint.getPollOptions().isFromBeginning(),
                            calls,
                            this::mayGoOn,
                            this)
                    .read(most);
            return told;
        } catch (ReadingStopped enough) {
            return told;
        } finally {
            pendingExchanges = 0;
            reading.set(false);
        }
    }

    /** A shutdown lets a poll run out only if the route asks for it. */
    private boolean mayGoOn() {
        return isBatchAllowed()
                && (shutdownRunningTask == ShutdownRunningTask.CompleteAllTasks
                        || !isSuspendingOrSuspended());
    }

    @Override
    public void item(PolledItem item, Arguments call) throws Exception {
        run(
                Meters.ITEM,
                item.size() - item.index() - 1,
                exchange -> {
                    new ExchangeWriter(exchange, endpoint.origin()).writeItem(call, item.item());
                    batch(exchange, item.index(), item.size());
                });
    }

    /** How many events there are is known only at their end, so each is a batch of its own. */
    @Override
    public void event(ChatwootEvent event) throws Exception {
        Optional<ChatwootEvent> others = own == null ? Optional.of(event) : own.without(event);
        if (others.isEmpty()) {
            measure(event.name(), EventOutcome.OWN);
        } else if (!endpoint.eventParts().filter().passes(others.get())) {
            measure(event.name(), EventOutcome.FILTERED);
        } else {
            run(
                    event.name(),
                    0,
                    exchange -> {
                        EventWriter.write(others.get(), endpoint.origin(), exchange);
                        batch(exchange, 0, 1);
                    });
        }
    }

    private static void batch(Exchange exchange, int index, int size) {
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
    }

    private void measure(String event, EventOutcome outcome) {
        tally.event(event, EventSource.POLL, outcome);
    }

    @ManagedAttribute(description = "Things with which the route is done")
    public long getDeliveredEvents() {
        return tally.events(EventOutcome.DELIVERED);
    }

    @ManagedAttribute(description = "Things for which the route failed")
    public long getFailedEvents() {
        return tally.events(EventOutcome.FAILED);
    }

    private void run(String event, int pending, Consumer<Exchange> writer) throws Exception {
        if (told == most || !mayGoOn()) {
            throw new ReadingStopped();
        }
        pendingExchanges = pending;
        Exchange exchange = createExchange(false);
        EventOutcome outcome = EventOutcome.FAILED;
        try {
            createUoW(exchange);
            writer.accept(exchange);
            processBatch(new ArrayDeque<>(List.of(exchange)));
            outcome = EventOutcome.DELIVERED;
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
            measure(event, outcome);
        }
        told++;
    }

    /** The cursor moves on with each exchange, so here they come one by one. */
    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        int size = exchanges.size();
        while (!exchanges.isEmpty()) {
            process((Exchange) exchanges.remove());
        }
        return size;
    }

    /** The failure ends the poll, which tells the poll strategy and the exception handler of it. */
    private void process(Exchange exchange) throws Exception {
        try {
            getProcessor().process(exchange);
        } catch (Exception broken) {
            exchange.setException(broken);
        }
        if (exchange.getException() != null) {
            throw exchange.getException();
        } else if (exchange.isRollbackOnly()) {
            throw new CamelExchangeException("The route was rolled back", exchange);
        }
    }
}
