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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.EventMemory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten writers at once on a real server, read while they write. Reads the system properties {@code
 * chatwoot.baseUrl}, {@code chatwoot.accountId} and {@code chatwoot.accessToken} (of an
 * administrator of an account for tests).
 */
@Tag("live")
class TenWritersLiveTest {

    /** Three quarters go to one conversation, in which the server takes 200 a minute. */
    private static final int MESSAGES = 240;

    @Test
    void pollAndCatchUpFindEachMessageOnce() throws Exception {
        long account = Long.getLong("chatwoot.accountId");
        try (PollDesk desk =
                new PollDesk(
                        System.getProperty("chatwoot.baseUrl"),
                        account,
                        System.getProperty("chatwoot.accessToken"))) {
            long inbox = desk.apiInbox();
            try {
                writeAndRead(desk, account, inbox);
            } finally {
                desk.one("deleteInbox", "inboxId", inbox);
            }
        }
    }

    private static void writeAndRead(PollDesk desk, long account, long inbox) throws Exception {
        long polled = desk.conversation(inbox);
        long other = desk.conversation(inbox);
        List<Long> byPoll = new ArrayList<>();
        Told byCatchUp = new Told();
        ListPoll poll =
                new ListPoll(
                        desk,
                        new MemoryStateRepository(),
                        new ListPollOptions(
                                "live", "listMessages", Map.of("conversationId", polled), false),
                        item -> byPoll.add(PollDesk.id(item.item())));
        CatchUp catchUp =
                new CatchUp(
                        desk,
                        new MemoryStateRepository(),
                        CatchUpOptions.everything("live", account),
                        new MemorySink(EventMemory.bounded(1000), byCatchUp));
        poll.poll(1);
        catchUp.run();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            long conversation = i % 4 == 0 ? other : polled;
            writers.add(() -> desk.write(conversation, "hello"));
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reading = Executors.newSingleThreadExecutor();
        Future<?> read =
                reading.submit(
                        () -> {
                            while (!done.get()) {
                                poll.poll(1000);
                                catchUp.run();
                            }
                            return null;
                        });
        List<Long> written = PollDesk.atOnce(10, writers);
        done.set(true);
        read.get(5, TimeUnit.MINUTES);
        reading.shutdown();
        poll.poll(1000);
        catchUp.run();
        List<Long> toPolled = new ArrayList<>(written);
        toPolled.removeIf(id -> written.indexOf(id) % 4 == 0);
        assertThat(byPoll).containsExactlyInAnyOrderElementsOf(toPolled);
        assertThat(
                        byCatchUp.named("message_created").stream()
                                .filter(event -> event.message().type().equals("incoming"))
                                .map(event -> event.messageId()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
