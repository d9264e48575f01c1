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
import java.util.List;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.EventWriter;
import io.github.camelchatwoot.MissedEventOptions;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.health.CatchUpHealthCheck;
import io.github.camelchatwoot.meter.MeterName;
import io.github.camelchatwoot.pipeline.ConversationLookup;
import io.github.camelchatwoot.pipeline.EventPipeline;
import io.github.camelchatwoot.pipeline.EventRoute;
import io.github.camelchatwoot.pipeline.Lanes;
import io.github.camelchatwoot.pipeline.LiveEvents;
import io.github.camelchatwoot.pipeline.SeenEvents;

/**
 * What is the same for every way that events come: the pipeline to the route, its threads, what was
 * missed, and a shutdown that waits for what was taken.
 *
 * <p>With {@code catchUp} a subclass finds its events held back once {@link #doStart} has returned:
 * it says {@link #listening} when it hears events, {@link #notListening} when it doesn't any more,
 * and listening again when it does. It gives all events to {@link #events}.
 */
public abstract class ChatwootEventConsumer extends MeasuredConsumer
        implements EventRoute, ShutdownAware, Suspendable, HealthCheckAware {

    private final ChatwootEndpoint endpoint;
    private EventRepositories repositories;
    private EventThreads threads;
    private EndpointCalls calls;
    private Lanes lanes;
    private LiveEvents events;
    private MissedEvents missed;
    private volatile EventPipeline pipeline;
    private volatile HealthCheck healthCheck;

    ChatwootEventConsumer(ChatwootEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /** What the keys of seen events begin with: the same after a restart, no other consumer's. */
    abstract String consumerName();

    /** The way in for events as they come. */
    final LiveEvents events() {
        return events;
    }

    /**
     * Events come, or come again: what was missed until now is fetched, and goes to the route
     * before those that come from now on. To be said when the first event may have come already,
     * since what happens before is not missed then. Without {@code catchUp} it does nothing.
     */
    final void listening() {
        if (missed != null) {
            missed.back();
        }
    }

    /**
     * Events don't come any more: those that come later wait until what is missed from now on was
     * fetched. To be said before the next event can come. Without {@code catchUp} it does nothing.
     */
    final void notListening() {
        if (missed != null) {
            missed.away();
        }
    }

    /**
     * Looks now rather than at the next regular time.
     *
     * @throws IllegalStateException if there is no catch-up, or the consumer doesn't run
     */
    @ManagedOperation(description = "Looks for missed events now")
    public void catchUpNow() {
        if (missed == null) {
            throw new IllegalStateException(
                    isStarted() ? "catchUp is off on this endpoint" : "The consumer does not run");
        }
        missed.soon();
    }

    /** How many seconds ago the last catch-up began that has found everything; 0 without any. */
    @ManagedAttribute(description = "Seconds since the last complete catch-up began")
    public long getCatchUpLag() {
        return missed == null ? 0 : missed.lag().toSeconds();
    }

    /** How many events wait until what was missed is through. */
    @ManagedAttribute(description = "Events that wait until what was missed is through")
    public int getHeldEvents() {
        return events == null ? 0 : events.waiting();
    }

    /** Whether the websocket is not read on until the route has made room for an event. */
    @ManagedAttribute(description = "Whether nothing more is read until there is room")
    public boolean isFull() {
        return events != null && events.isFull();
    }

    /**
     * Makes the pipeline new.
     *
     * @param bot the own bot if it is known only now, or null
     */
    final void openPipeline(Long bot) {
        pipeline =
                new EventPipeline(
                        endpoint.eventParts().filter(),
                        endpoint.getEventOptions().isSkipOwn()
                                ? endpoint.eventParts().ownEvents(bot)
                                : null,
                        repositories.memory(),
                        new SeenEvents(repositories.seen(), consumerName()),
                        lanes,
                        this,
                        lookup(),
                        meter());
    }

    private ConversationLookup lookup() {
        return calls == null ? ConversationLookup.NONE : new RestConversations(calls::call);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        EventOptions options = endpoint.getEventOptions();
        MissedEventOptions missing = endpoint.getMissedEventOptions();
        if (repositories == null) {
            repositories = new EventRepositories(endpoint, consumerName());
        }
        repositories.start();
        end();
        endpoint.eventParts().resolveNames();
        boolean looksUp = endpoint.eventParts().filter().asksForConversation();
        if (missing.isCatchUp() || looksUp && endpoint.eventParts().canCall("getConversation")) {
            calls = endpoint.eventParts().calls();
        }
        threads = new EventThreads(endpoint, this);
        lanes = new Lanes(threads.workers(), options.getQueueSize());
        events = new LiveEvents(() -> pipeline, lanes, threads.lateEvents());
        openPipeline(null);
        measure(missing.isCatchUp());
        if (missing.isCatchUp()) {
            missed =
                    new MissedEvents(
                            endpoint,
                            consumerName(),
                            calls::call,
                            repositories,
                            () -> pipeline,
                            events,
                            threads.catchUp());
            missed.away();
        }
        healthCheck = EventHealth.of(healthChecks(), endpoint);
        endpoint.shared().connectionsInUse().opened(this, endpoint);
    }

    /** What can be wrong with it that Camel does not see. */
    List<HealthCheck> healthChecks() {
        MissedEvents catchUp = missed;
        return catchUp == null
                ? List.of()
                : List.of(
                        new CatchUpHealthCheck(
                                "consumer:chatwoot-catch-up-" + getRouteId(),
                                catchUp::overdue,
                                Duration.ofMillis(
                                        endpoint.getMissedEventOptions().getCatchUpDownAfter()),
                                this::getHeldEvents));
    }

    @Override
    public HealthCheck getHealthCheck() {
        return healthCheck;
    }

    @Override
    public void setHealthCheck(HealthCheck healthCheck) {
        this.healthCheck = healthCheck;
    }

    private void measure(boolean catchesUp) {
        beginMeasuring(endpoint.shared().meters(), endpoint.getOperationName());
        gauge(MeterName.HELD, this::getHeldEvents);
        if (catchesUp) {
            gauge(MeterName.LAG, this::getCatchUpLag);
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        takeNoMore();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        notListening();
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.shared().connectionsInUse().closed(this);
        healthCheck = null;
        end();
        super.doStop();
    }

    /**
     * Camel's list of health checks keeps consumers whose routes are gone, and so what they hold.
     */
    @Override
    protected void doShutdown() throws Exception {
        super.doShutdown();
        repositories = null;
        pipeline = null;
        events = null;
        lanes = null;
    }

    /**
     * What was taken goes to the route now; what is still to be fetched is left to the next start.
     */
    private void takeNoMore() {
        if (missed != null) {
            missed.end();
        }
        if (events != null) {
            events.drain();
        }
    }

    /** Also what a start that failed has left. */
    private void end() {
        takeNoMore();
        endMeasuring();
        if (threads != null) {
            threads.end();
        }
        IOHelper.close(calls);
        threads = null;
        calls = null;
        missed = null;
    }

    @Override
    public boolean run(ChatwootEvent event) {
        Exchange exchange = createExchange(false);
        Exception failure;
        try {
            createUoW(exchange);
            EventWriter.write(event, endpoint.origin(), exchange);
            getProcessor().process(exchange);
            failure = exchange.getException();
        } catch (Exception broken) {
            failure = broken;
            exchange.setException(broken);
        }
        boolean done = failure == null && !exchange.isRollbackOnly();
        try {
            if (failure != null && !wasBridged(exchange)) {
                getExceptionHandler()
                        .handleException("The route failed for " + event, exchange, failure);
            }
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
        return done;
    }

    /** With bridgeErrorHandler the route's own error handler is asked, and it had this already. */
    private boolean wasBridged(Exchange exchange) {
        return endpoint.isBridgeErrorHandler()
                && exchange.getExchangeExtension().isErrorHandlerHandledSet();
    }

    @Override
    public void report(ChatwootEvent event, Exception failure) {
        getExceptionHandler().handleException("Can't bring to the route: " + event, failure);
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return Optional.ofNullable(pipeline).map(EventPipeline::pending).orElse(0);
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        if (forced && lanes != null) {
            events.clear();
            lanes.clear();
        }
    }
}
