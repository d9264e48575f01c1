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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.EventOptions;
import io.github.camelchatwoot.pipeline.LateEvents;

/** The threads of an event consumer, from its start to its end. */
final class EventThreads {

    private final ChatwootEndpoint endpoint;
    private final Object owner;
    private final ExecutorServiceManager pools;
    private final ExecutorService own;
    private ScheduledExecutorService catchUp;
    private ScheduledExecutorService timer;

    EventThreads(ChatwootEndpoint endpoint, Object owner) {
        this.endpoint = endpoint;
        this.owner = owner;
        this.pools = endpoint.getCamelContext().getExecutorServiceManager();
        EventOptions options = endpoint.getEventOptions();
        this.own = options.getExecutorService() == null ? newWorkers(options) : null;
    }

    /** Those that run the route. */
    ExecutorService workers() {
        return own == null ? endpoint.getEventOptions().getExecutorService() : own;
    }

    /** No caller ever runs the route itself: the queue has a place for each lane there can be. */
    private ExecutorService newWorkers(EventOptions options) {
        return pools.newThreadPool(
                owner,
                "ChatwootEvents",
                new ThreadPoolProfileBuilder("ChatwootEvents")
                        .poolSize(options.getLanes())
                        .maxPoolSize(options.getLanes())
                        .maxQueueSize(options.getQueueSize())
                        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                        .build());
    }

    /** The one that reads what was missed, made when asked for. */
    ScheduledExecutorService catchUp() {
        catchUp = pools.newSingleThreadScheduledExecutor(owner, "ChatwootCatchUp");
        return catchUp;
    }

    /** Null if late events don't get their place. */
    LateEvents lateEvents() {
        long window = endpoint.getMissedEventOptions().getReorderWindow();
        if (window == 0) {
            return null;
        }
        timer = pools.newSingleThreadScheduledExecutor(owner, "ChatwootLateEvents");
        return new LateEvents(Duration.ofMillis(window), endpoint.shared().clock(), timer);
    }

    /** The run that is on comes to its end first: it still writes down what it has done. */
    void end() {
        if (catchUp != null) {
            pools.shutdownGraceful(catchUp);
        }
        if (timer != null) {
            pools.shutdownNow(timer);
        }
        if (own != null) {
            pools.shutdownGraceful(own);
        }
    }
}
