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

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PollScheduleTest extends PollRoutes {

    @Test
    void withoutADelayTheServerIsAskedEveryTenSeconds() throws Exception {
        route("polling", "chatwoot:listLabels");
        assertThat(consumer("polling").getDelay()).isEqualTo(10_000);
        assertThat(consumer("polling").getInitialDelay()).isEqualTo(1_000);
        route("other", "chatwoot:listTeams?delay=30s&initialDelay=5&timeUnit=SECONDS");
        assertThat(consumer("other").getDelay()).isEqualTo(30_000);
    }

    @Test
    void thePollStrategyIsToldOfFailuresAndTheHealthCheckShowsThem() throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        camel.getRegistry()
                .bind(
                        "strategy",
                        new DefaultPollingConsumerPollStrategy() {
                            @Override
                            public boolean rollback(
                                    Consumer consumer, Endpoint endpoint, int times, Exception e)
                                    throws Exception {
                                failure.set(e);
                                return super.rollback(consumer, endpoint, times, e);
                            }
                        });
        listening("chatwoot:listLabels?pollStrategy=#strategy&maxRetries=0&" + FAST);
        HealthCheck check = consumer("polling").getHealthCheck();
        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.UP);
        String token = desk.one("resetAccessToken").get("access_token").toString();
        await().until(() -> failure.get() != null);
        await().until(() -> consumer("polling").getErrorCounter() > 0);
        HealthCheck.Result result = check.call();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 401);
        assertThat(result.toString()).doesNotContain(token);
    }

    @Test
    void aBridgedFailureReachesTheErrorHandlerOfTheRoute() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(io.github.camelchatwoot.ChatwootException.class)
                                .handled(true)
                                .process(exchange -> handled.incrementAndGet());
                        from("chatwoot:listContactNotes?contactId=4711&bridgeErrorHandler=true&"
                                        + FAST)
                                .routeId("polling")
                                .log("${body}");
                    }
                });
        await().until(() -> handled.get() > 1);
    }

    @Test
    void suspendedItTakesNothingAndResumedWhatCameMeanwhile() throws Exception {
        listening("chatwoot:listConversations?" + FAST);
        camel.getRouteController().suspendRoute("polling");
        List<Long> fresh = conversations(3);
        long asked = chatwoot.requests().all().size();
        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> chatwoot.requests().all().size() == asked);
        assertThat(received).isEmpty();
        camel.getRouteController().resumeRoute("polling");
        receives(fresh);
    }

    @ParameterizedTest
    @EnumSource(ShutdownRunningTask.class)
    void aStopLetsTheBatchRunOutOrEndsItAfterTheCurrentItem(ShutdownRunningTask task)
            throws Exception {
        List<Long> all = conversations(5);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        camel.getShutdownStrategy().setTimeout(20);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:listConversations?fromBeginning=true&" + FAST)
                                .routeId("polling")
                                .shutdownRunningTask(task)
                                .process(
                                        exchange -> {
                                            if (id(exchange) == all.get(1)) {
                                                reached.countDown();
                                                go.await(10, TimeUnit.SECONDS);
                                            }
                                        })
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        ScheduledPollConsumer consumer = consumer("polling");
        Thread stopping = new Thread(() -> camel.stop());
        stopping.start();
        await().until(consumer::isSuspendingOrSuspended);
        go.countDown();
        stopping.join();
        assertThat(ids())
                .isEqualTo(task == ShutdownRunningTask.CompleteAllTasks ? all : all.subList(0, 2));
    }

    @Test
    void twoPollsNeverOverlapWhateverTheScheduler() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Long> all = conversations(3);
        route(
                "polling",
                "chatwoot:listConversations?fromBeginning=true&startScheduler=false",
                exchange -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    consumer("polling").run();
                    inside.decrementAndGet();
                });
        consumer("polling").run();
        assertThat(most).hasValue(1);
        assertThat(ids()).isEqualTo(all);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_SIZE))
                .containsOnly(3);
    }
}
