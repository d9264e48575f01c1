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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.spi.StateRepository;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A receiver that was away while much happened, and breaks down again while it catches up. */
class OutageTest extends SimulatorTest {

    private static final int CONVERSATIONS = 50;
    private static final int MESSAGES = 40;

    private final Told told = new Told();

    /** A new process: nothing but the file is left. */
    private CatchUp restarted() {
        StateRepository<String, String> file = fileRepository();
        CatchUpOptions options = CatchUpOptions.everything("orders", chatwoot.accountId());
        return new CatchUp(
                desk, file, options, new MemorySink(StoredMemory.of(file, "orders", 1000), told));
    }

    @Test
    void twoThousandMessagesInFiftyConversationsAreAllFoundInOrderThroughTwoBreakdowns()
            throws Exception {
        long inbox = desk.apiInbox();
        List<Long> conversations = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            conversations.add(desk.conversation(inbox));
        }
        CatchUp first = restarted();
        first.run();
        first.learn(1000);
        chatwoot.clock().advance(Duration.ofMinutes(5));

        Map<Long, List<String>> written = new TreeMap<>();
        List<Callable<Long>> writers = new ArrayList<>();
        for (long conversation : conversations) {
            writers.add(() -> write(conversation));
            written.put(conversation, contents());
        }
        PollDesk.atOnce(8, writers);
        for (long conversation : conversations.subList(0, 10)) {
            desk.one("setPriority", "conversationId", conversation, "priority", "urgent");
            desk.one("toggleStatus", "conversationId", conversation, "status", "resolved");
        }
        chatwoot.clock().advance(Duration.ofHours(2));

        AtomicInteger left = new AtomicInteger(700);
        told.failOn(event -> left.getAndDecrement() < 0);
        assertThatThrownBy(() -> restarted().run()).hasMessage("the route failed");
        left.set(900);
        assertThatThrownBy(() -> restarted().run()).hasMessage("the route failed");
        told.failOn(event -> false);
        restarted().run();
        restarted().run();

        List<ChatwootEvent> texts =
                told.named("message_created").stream()
                        .filter(event -> event.message().type().equals("incoming"))
                        .toList();
        assertThat(texts).hasSize(CONVERSATIONS * MESSAGES);
        Told incoming = new Told();
        incoming.events.addAll(texts);
        assertThat(incoming.contents()).isEqualTo(written);
        assertThat(told.messageIds()).doesNotHaveDuplicates();

        List<ChatwootEvent> changed =
                told.named("conversation_updated").stream()
                        .filter(event -> !event.changes().isEmpty())
                        .toList();
        assertThat(changed)
                .extracting(ChatwootEvent::conversationId)
                .containsExactlyInAnyOrderElementsOf(conversations.subList(0, 10));
        assertThat(changed)
                .allSatisfy(
                        event ->
                                assertThat(event.changes())
                                        .containsExactlyInAnyOrder(
                                                Change.PRIORITY_CHANGED, Change.RESOLVED));
    }

    private long write(long conversation) {
        long last = 0;
        for (String content : contents()) {
            last = desk.write(conversation, content);
        }
        return last;
    }

    private static List<String> contents() {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            contents.add("message " + i);
        }
        return contents;
    }

    @Test
    void outcomesThatWereToldAreNotToldAgainAfterARestart() throws Exception {
        long conversation = desk.conversation(desk.apiInbox());
        restarted().run();
        chatwoot.clock().advance(Duration.ofMinutes(2));
        long message = desk.write(conversation, "oops");
        desk.one("deleteMessage", "conversationId", conversation, "messageId", message);
        restarted().run();
        restarted().run();
        assertThat(told.changes()).containsExactly(Change.MESSAGE_DELETED);
    }

    @Test
    void tenWritersAtOnceLoseNoMessageAndNoneComesTwice() throws Exception {
        long inbox = desk.apiInbox();
        CatchUp catchUp = restarted();
        catchUp.run();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long conversation = desk.conversation(inbox);
            for (int j = 0; j < 100; j++) {
                writers.add(() -> desk.write(conversation, "hello"));
            }
        }
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < writers.size(); i += 30) {
            written.addAll(PollDesk.atOnce(10, writers.subList(i, i + 30)));
            catchUp.run();
        }
        catchUp.run();
        assertThat(told.messageIds()).containsExactlyInAnyOrderElementsOf(written);
    }
}
