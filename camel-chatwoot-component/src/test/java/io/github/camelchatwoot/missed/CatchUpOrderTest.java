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
package io.github.camelchatwoot.missed;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.fixture.CapturedLog;

import static org.assertj.core.api.Assertions.assertThat;

/** What was missed, and what happens meanwhile. */
class CatchUpOrderTest extends MissedEventsTest {

    private static final String FROM = "&events=message_created&catchUp=true&catchUpFrom=now-1h";

    private List<Integer> statuses() {
        return chatwoot.deliveries().all().stream()
                .flatMap(delivery -> delivery.attempts().stream())
                .map(attempt -> attempt.status())
                .toList();
    }

    @Test
    void whatWasMissedComesFirstAndLiveEventsWaitForIt() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        write(conversation, "missed 1");
        write(conversation, "missed 2");
        webhook("message_created");
        try (Receiver receiver = receiver().start(FROM, exchange -> goOn.await())) {
            patiently().until(() -> receiver.camel.getInflightRepository().size() == 1);
            write(conversation, "live");
            delivered();
            goOn.countDown();
            patiently().until(() -> receiver.told.size() == 3);

            assertThat(receiver.texts()).containsExactly("missed 1", "missed 2", "live");
            assertThat(receiver.told)
                    .extracting(event -> event.source())
                    .containsExactly(
                            EventSource.CATCH_UP, EventSource.CATCH_UP, EventSource.WEBHOOK);
            assertThat(statuses()).containsExactly(200);
        }
    }

    @Test
    void whatWaitsCountsAndCatchUpNeedsNoRoom() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        write(conversation, "missed 1");
        write(conversation, "missed 2");
        webhook("message_created");
        try (Receiver receiver = receiver().start(FROM + "&queueSize=2", e -> goOn.await())) {
            patiently().until(() -> receiver.camel.getInflightRepository().size() == 1);
            write(conversation, "live 1");
            delivered();
            write(conversation, "live 2");
            delivered();
            goOn.countDown();
            patiently().until(() -> receiver.told.size() == 3);

            // the one that the route has takes one place, the first live one the other
            assertThat(statuses()).containsExactly(200, 429);
            assertThat(receiver.texts()).containsExactly("missed 1", "missed 2", "live 1");
        }
    }

    @Test
    void whatWaitsIsAnsweredWhenReplyTimeoutIsOver() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        write(conversation, "missed");
        webhook("message_created");
        String options = FROM + "&reply=processed&replyTimeout=200";
        try (Receiver receiver = receiver().start(options, exchange -> goOn.await())) {
            write(conversation, "live");
            delivered();
            assertThat(statuses()).containsExactly(200);
            goOn.countDown();
            patiently().until(() -> receiver.told.size() == 2);
            assertThat(receiver.texts()).containsExactly("missed", "live");
        }
    }

    @Test
    void whatTheWebhookHasTakenAndTheRouteIsNotDoneWithIsNotToldAgain() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        webhook("message_created");
        String options = "&events=message_created&catchUp=true&catchUpInterval=100";
        try (Receiver receiver = receiver().start(options, exchange -> goOn.await())) {
            patiently().until(() -> calls("/conversations") > 1);
            write(conversation, "live");
            delivered();
            settle();
            // the run has read the message and waits behind it in its lane
            patiently().until(() -> calls("/conversations/*/messages") > 0);
            goOn.countDown();
            long runs = calls("/conversations");
            patiently().until(() -> calls("/conversations") > runs + 2);
            assertThat(receiver.texts()).containsExactly("live");
            assertThat(receiver.told.get(0).source()).isEqualTo(EventSource.WEBHOOK);
        }
    }

    @Test
    void anEventThatFailedComesAgainUntilItIsDoneAndNoOtherDoes() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        write(conversation, "good");
        write(conversation, "bad");
        write(conversation, "good, too");
        try (CapturedLog log = CapturedLog.of("io.github.camelchatwoot.poll.CatchUpRuns");
                Receiver receiver =
                        receiver()
                                .start(
                                        FROM + "&catchUpInterval=100",
                                        exchange -> {
                                            if (broken.get()
                                                    && Receiver.text(exchange).equals("bad")) {
                                                throw new IllegalStateException("broken");
                                            }
                                        })) {
            patiently()
                    .until(() -> log.lines().stream().filter(l -> l.contains("DEBUG")).count() > 2);
            assertThat(receiver.texts()).containsExactly("good");
            broken.set(false);
            settle();
            patiently().until(() -> receiver.told.size() == 3);
            assertThat(receiver.texts()).containsExactly("good", "bad", "good, too");
            patiently()
                    .until(() -> log.lines().stream().anyMatch(l -> l.contains("has caught up")));
            assertThat(log.lines().stream().filter(line -> line.contains("WARN"))).hasSize(1);
        }
    }

    @Test
    void aRunThatFailsLetsLiveEventsGoOn() throws Exception {
        var fault = chatwoot.faults().onRequest("GET", "/conversations").answer(500);
        write(conversation, "missed");
        webhook("message_created");
        try (Receiver receiver = receiver().start(FROM + "&catchUpInterval=100")) {
            write(conversation, "live");
            patiently().until(() -> receiver.texts().equals(List.of("live")));
            assertThat(fault.count()).isPositive();
            chatwoot.faults().reset();
            settle();
            patiently().until(() -> receiver.told.size() == 2);
            assertThat(receiver.texts()).containsExactly("live", "missed");
        }
    }

    @Test
    void contactsAreLookedThroughIfAsked() throws Exception {
        long contact = make("createContact", "name", "Jane", "email", "jane@a.example");
        long renamed = make("createContact", "name", "Jon", "email", "jon@a.example");
        try (Receiver receiver =
                receiver().start("&events=contact_*&catchUp=true&catchUpContacts=true")) {
            patiently().until(() -> calls("/contacts") > 0);
            receiver.camel.getRouteController().suspendRoute("events");
            call("updateContact", "contactId", renamed, "name", "John");
            call("deleteContact", "contactId", contact);
            make("createContact", "name", "Joan", "email", "joan@a.example");
            make("createContact", "name", "nobody");
            receiver.camel.getRouteController().resumeRoute("events");
            patiently().untilAsserted(() -> assertThat(receiver.told).hasSize(2));
            assertThat(receiver.told)
                    .extracting(event -> event.name())
                    .containsExactlyInAnyOrder("contact_created", "contact_updated");
            assertThat(receiver.named("contact_updated").get(0).changedFields())
                    .containsOnlyKeys("name");
        }
    }

    @Test
    void theRouteStartsEvenIfChatwootCannotBeReached() throws Exception {
        chatwoot.faults().onRequest("*", "*").cutConnection();
        try (Receiver receiver = receiver().start("&catchUp=true&catchUpInterval=100")) {
            assertThat(receiver.camel.getRouteController().getRouteStatus("events").isStarted())
                    .isTrue();
            chatwoot.faults().reset();
            patiently().until(() -> calls("/conversations") > 1);
            write(conversation, "missed");
            settle();
            patiently().until(() -> receiver.texts().equals(List.of("missed")));
        }
    }

    @Test
    void whatHappensWhileItIsSuspendedComesWhenItIsResumed() throws Exception {
        webhook("message_created");
        String options = "&events=message_created&catchUp=true&catchUpInterval=0";
        try (Receiver receiver = receiver().start(options)) {
            patiently().until(() -> calls("/conversations") > 0);
            write(conversation, "before");
            delivered();
            receiver.camel.getRouteController().suspendRoute("events");
            write(conversation, "meanwhile");
            delivered();
            receiver.camel.getRouteController().resumeRoute("events");
            write(conversation, "after");
            patiently().until(() -> receiver.told.size() == 3);
            assertThat(statuses()).containsExactly(200, 429, 200);
            assertThat(receiver.texts()).containsExactly("before", "meanwhile", "after");
        }
    }

    @Test
    void whatWaitsIsDoneBeforeTheRouteStops() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        write(conversation, "missed 1");
        write(conversation, "missed 2");
        webhook("message_created");
        Receiver receiver = receiver().start(FROM, exchange -> goOn.await());
        patiently().until(() -> receiver.camel.getInflightRepository().size() == 1);
        write(conversation, "live");
        delivered();
        Thread stopping = new Thread(receiver::close);
        stopping.start();
        patiently().until(() -> !receiver.camel.getStatus().isStarted());
        goOn.countDown();
        stopping.join();
        assertThat(receiver.texts()).contains("live").doesNotContain("missed 2");
    }
}
