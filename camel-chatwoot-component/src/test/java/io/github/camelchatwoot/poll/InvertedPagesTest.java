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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.poll.LateMessages.Late;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages whose ids are not in order, and ids that become visible after greater ones. */
class InvertedPagesTest {

    private final List<Long> told = new ArrayList<>();

    private ListPoll poll(Calls calls) {
        return new ListPoll(
                calls,
                new MemoryStateRepository(),
                new ListPollOptions("orders", "listMessages", Map.of("conversationId", 7), true),
                item -> told.add(PollDesk.id(item.item())));
    }

    @Test
    void aPageThatEndsOnAnInversionOfIdsLosesNothing() throws Exception {
        List<Late> messages = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            messages.add(new Late(400 + i, 1_795_265_955_000_000L + 1000L * i, 0));
        }
        // 1399 was created after 1400, and the first page of 1000 ends between them
        Late early = messages.get(1000);
        Late late = messages.get(999);
        messages.set(1000, new Late(early.id(), late.created(), 0));
        messages.set(999, new Late(late.id(), early.created(), 0));
        LateMessages server = new LateMessages(messages);
        List<Map<String, Object>> page =
                server.page("listMessages", Map.of("after", 0, "before", MessageWalk.LARGEST_ID));
        assertThat(page.get(999)).containsEntry("id", 1400L);
        poll(server).poll(Integer.MAX_VALUE);
        assertThat(told).containsExactlyInAnyOrderElementsOf(server.ids());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30, 100})
    void idsThatBecomeVisibleLateAreFoundByLaterReadings(int spread) throws Exception {
        long seed = System.nanoTime();
        System.out.println("InvertedPagesTest seed " + seed);
        Random random = new Random(seed);
        LateMessages server = LateMessages.random(random, 2000, spread);
        ListPoll poll = poll(server);
        for (int step = 0; step < 2000 + spread; step += 1 + random.nextInt(60)) {
            server.at(step);
            poll.poll(1 + random.nextInt(100));
        }
        server.at(Integer.MAX_VALUE);
        poll.poll(Integer.MAX_VALUE);
        assertThat(told).containsExactlyInAnyOrderElementsOf(server.ids());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 300})
    void theWalkThroughAConversationFindsEachMessageOnceWhateverTheOrderOfIds(int spread)
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("InvertedPagesTest seed " + seed);
        LateMessages server = LateMessages.random(new Random(seed), 5000, spread);
        Told events = new Told();
        CatchUpOptions options =
                CatchUpOptions.messages("orders", 1)
                        .withSince(Instant.ofEpochSecond(1_795_265_955L));
        new CatchUp(
                        server,
                        new MemoryStateRepository(),
                        options,
                        new MemorySink(EventMemory.bounded(100), events))
                .run();
        assertThat(events.messageIds()).containsExactlyInAnyOrderElementsOf(server.ids());
        assertThat(events.events).extracting(event -> event.message().createdAt()).isSorted();
    }

    @Test
    void onlyMessagesFromTheTimeOnAreReadHoweverLongTheConversationIs() throws Exception {
        LateMessages server = LateMessages.random(new Random(1), 5000, 1);
        List<Long> found = new ArrayList<>();
        long from = 1_795_265_955L + 49;
        new MessageWalk(server)
                .read(
                        7,
                        from,
                        message -> {
                            if (MessageWalk.created(message) >= from) {
                                found.add(MessageWalk.id(message));
                            }
                        });
        assertThat(found).isEqualTo(server.ids().subList(4900, 5000));
    }
}
