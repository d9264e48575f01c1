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
package io.github.camelchatwoot.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelchatwoot.outage.OutageReceiver.Mode.FAIL;
import static io.github.camelchatwoot.outage.OutageReceiver.Mode.STAY;
import static io.github.camelchatwoot.outage.OutageReceiver.Mode.WAIT;
import static io.github.camelchatwoot.outage.OutageReceiver.Mode.WORK;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 2,000 messages in 50 conversations while the receiver is well, slow, failing, cut off, killed at
 * work, not there, killed while it catches up, and well again.
 */
abstract class Outage extends BusyDesk {

    static final int QUEUE = 400;
    static final int LANES = 10;

    /** In milliseconds; those that overtake each other here are sent at the same time. */
    private static final int REORDER_WINDOW = 1500;

    private static final String ALL_CHANGES = "ASSIGNED,LABEL_ADDED,PRIORITY_CHANGED,RESOLVED";

    @TempDir private Path directory;
    private ReceiverProcess receiver;

    /** The beginning of the receiver's address. */
    abstract String uri();

    /** Camel's, beside those of the connection. */
    abstract Map<String, Object> properties();

    /** The receiver hears events from now on. */
    abstract void awaitListening();

    /** Writes messages that come in another order, where the way allows that. */
    abstract void writeOutOfOrder(List<Long> where, int each) throws Exception;

    /** The server has got rid of everything, also what nobody took. */
    abstract void awaitSent();

    /** Nothing that happens from now on comes through. */
    abstract void cut();

    /** What happens from now on comes through. */
    abstract void mend();

    /** What may be told after a later one. */
    abstract Set<Phase> mayBeLate();

    /** The server's side of what went wrong. */
    abstract void checkTheServersView();

    @AfterEach
    void endReceiver() {
        receiver.close();
    }

    @Test
    void everyMessageAndEveryChangeReachesTheRouteAndNoneTwiceButThoseAtTheKill() throws Exception {
        long began = System.nanoTime();
        open();
        long me = id(call("getProfile"));
        call("createLabel", "title", "vip");
        start(WORK);
        awaitListening();

        // first once without haste: who has just started may need longer than late ones have time
        write(Phase.WELL, conversations(), 1);
        awaitAllTold();
        writeOutOfOrder(conversations(), 3);
        awaitAllTold();

        mode(WAIT);
        write(Phase.SLOW, conversations(), 12);
        awaitSent();
        mode(WORK);
        awaitAllTold();

        mode(FAIL);
        write(Phase.FAILING, conversations(), 4);
        awaitSent();
        patiently().until(() -> journal().failedMessages().containsAll(missing(Phase.FAILING)));
        mode(WORK);
        awaitAllTold();

        var cutOff = chatwoot.faults().onRequest("GET", "*").cutConnection();
        cut();
        write(Phase.CUT_OFF, conversations(), 6);
        change(conversations(0, 10), me);
        patiently().until(() -> cutOff.count() > 0);
        chatwoot.faults().reset();
        mend();
        awaitAllTold();

        int line = mode(STAY);
        write(Phase.KILLED, conversations(25, 50), 12);
        patiently().until(() -> journal().from(line).told().size() == LANES);
        receiver.kill();
        List<Long> atTheKills = new ArrayList<>(journal().from(line).messages());
        awaitSent();

        write(Phase.DOWN, conversations(), 6);
        change(conversations(10, 20), me);
        awaitSent();
        int start = journal().lines().size();
        start(STAY);
        patiently().until(() -> journal().from(start).told().size() == 1);
        write(Phase.BACK, conversations(20, 45), 2);
        receiver.kill();
        atTheKills.addAll(journal().from(start).messages());
        start(WORK);
        write(Phase.BACK, conversations(20, 45), 2);
        awaitAllTold();
        awaitSent();
        awaitNothingMore();
        receiver.stop();

        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        System.out.printf(
                "%s: %d messages, %d doubled by two kills, %d late, %d of %d events caught up with, %d s%n",
                getClass().getSimpleName(),
                written().size(),
                journal().doubled().size(),
                journal().late().size(),
                journal().told().stream().filter(t -> t.source().equals("CATCH_UP")).count(),
                journal().told().size(),
                seconds);
        assertThat(written()).hasSize(2_000);
        assertThat(new HashSet<>(journal().messages())).isEqualTo(written());
        assertThat(journal().doubled()).containsExactlyInAnyOrderElementsOf(atTheKills);
        assertThat(journal().late())
                .allSatisfy(late -> assertThat(mayBeLate()).contains(phase(late)));
        for (long changed : conversations(0, 20)) {
            assertThat(changes(changed))
                    .as("conversation %d", changed)
                    .containsExactly(ALL_CHANGES);
        }
        checkTheServersView();
    }

    private void start(OutageReceiver.Mode mode) throws Exception {
        Map<String, Object> properties = new HashMap<>(properties());
        properties.put("camel.component.chatwoot.baseUrl", chatwoot.baseUrl());
        properties.put("camel.component.chatwoot.accountId", chatwoot.accountId());
        properties.put("camel.component.chatwoot.accessToken", chatwoot.accessToken());
        properties.put("camel.component.chatwoot.maxRetries", 0);
        receiver =
                new ReceiverProcess(
                        directory,
                        mode,
                        uri()
                                + "&events=message_created,conversation_updated"
                                + "&catchUp=true&catchUpInterval=3000"
                                + "&idempotentRepository=#seen&stateRepository=#progress"
                                + "&queueSize=%d&lanes=%d&reorderWindow=%d"
                                        .formatted(QUEUE, LANES, REORDER_WINDOW),
                        properties);
    }

    /** Returns the line of the journal from which on it holds. */
    private int mode(OutageReceiver.Mode mode) throws Exception {
        int before = journal().lines().size();
        receiver.mode(mode);
        patiently().until(() -> journal().from(before).says("does " + mode));
        return before;
    }

    Journal journal() {
        return Journal.of(directory);
    }

    private Set<Long> missing(Phase phase) {
        Set<Long> missing = written(phase);
        missing.removeAll(journal().messages());
        return missing;
    }

    /** Also by a run that leaves alone what is younger than ten seconds. */
    private void awaitAllTold() {
        chatwoot.clock().advance(Duration.ofSeconds(30));
        patiently().until(() -> new HashSet<>(journal().messages()).containsAll(written()));
    }

    /** One more look at everything. */
    private void awaitNothingMore() {
        chatwoot.clock().advance(Duration.ofSeconds(30));
        chatwoot.requests().clear();
        patiently()
                .until(
                        () ->
                                chatwoot.requests().to("GET", "/conversations/*/messages").size()
                                        >= CONVERSATIONS);
    }

    private Phase phase(long message) {
        return List.of(Phase.values()).stream()
                .filter(phase -> written(phase).contains(message))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changes(long conversation) {
        return journal().told().stream()
                .filter(told -> told.conversation() == conversation)
                .map(Journal.Told::changes)
                .filter(changes -> changes.contains("PRIORITY_CHANGED"))
                .toList();
    }

    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(2));
    }
}
