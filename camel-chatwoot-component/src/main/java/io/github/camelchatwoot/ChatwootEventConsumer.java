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
package io.github.camelchatwoot;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.pipeline.EventPipeline;
import io.github.camelchatwoot.pipeline.EventRoute;
import io.github.camelchatwoot.pipeline.Lanes;
import io.github.camelchatwoot.pipeline.SeenEvents;

/**
 * What is the same for every way that events come: the pipeline to the route, its threads, and a
 * shutdown that waits for what was taken.
 */
abstract class ChatwootEventConsumer extends DefaultConsumer
        implements EventRoute, ShutdownAware, Suspendable {

    private static final int REMEMBERED = 10_000;

    private final ChatwootEndpoint endpoint;
    private final EventMemory memory = EventMemory.bounded(REMEMBERED);
    private IdempotentRepository repository;
    private ExecutorService ownThreads;
    private Lanes lanes;
    private volatile EventPipeline pipeline;

    ChatwootEventConsumer(ChatwootEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /** What the keys of seen events begin with: the same after a restart, no other consumer's. */
    abstract String consumerName();

    final EventPipeline pipeline() {
        return pipeline;
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
                        memory,
                        new SeenEvents(repository, consumerName()),
                        lanes,
                        this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        EventOptions options = endpoint.getEventOptions();
        repository = startedRepository(options.getIdempotentRepository());
        ExecutorService threads = options.getExecutorService();
        if (threads == null) {
            ownThreads = newThreads(options);
            threads = ownThreads;
        }
        lanes = new Lanes(threads, options.getQueueSize());
        openPipeline(null);
    }

    @Override
    protected void doStop() throws Exception {
        if (ownThreads != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(ownThreads);
            ownThreads = null;
        }
        super.doStop();
    }

    /** No caller ever runs the route itself: the queue has a place for each lane there can be. */
    private ExecutorService newThreads(EventOptions options) {
        return endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newThreadPool(
                        this,
                        "ChatwootEvents",
                        new ThreadPoolProfileBuilder("ChatwootEvents")
                                .poolSize(options.getLanes())
                                .maxPoolSize(options.getLanes())
                                .maxQueueSize(options.getQueueSize())
                                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                                .build());
    }

    /** One that is given belongs to the context: other routes may use it, too. */
    private IdempotentRepository startedRepository(IdempotentRepository given) throws Exception {
        if (given != null) {
            CamelContextAware.trySetCamelContext(given, endpoint.getCamelContext());
            endpoint.getCamelContext().addService(given);
            return given;
        } else if (repository == null) {
            // two keys for each event
            IdempotentRepository own =
                    MemoryIdempotentRepository.memoryIdempotentRepository(2 * REMEMBERED);
            ServiceHelper.startService(own);
            return own;
        }
        return repository;
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
            lanes.clear();
        }
    }
}
