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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.spi.StateRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListPollTest extends SimulatorTest {

    /** The server takes 200 a minute in one conversation. */
    private static final int MESSAGES = 180;

    private final List<Long> told = new ArrayList<>();
    private final List<PolledItem> items = new ArrayList<>();

    private ListPoll poll(String operation, Map<String, Object> parameters, boolean beginning) {
        return poll(repository, new ListPollOptions("orders", operation, parameters, beginning));
    }

    private ListPoll poll(StateRepository<String, String> where, ListPollOptions options) {
        return new ListPoll(
                desk,
                where,
                options,
                item -> {
                    items.add(item);
                    told.add(PollDesk.id(item.item()));
                });
    }

    private List<Long> contacts(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(desk.contact());
        }
        return ids;
    }

    @Test
    void fromNowOnEachNewItemComesOnceAndTheOldestFirst() throws Exception {
        contacts(20);
        ListPoll poll = poll("listContacts", Map.of(), false);
        assertThat(poll.poll(1000)).isZero();
        List<Long> fresh = contacts(37);
        assertThat(poll.poll(1000)).isEqualTo(37);
        assertThat(poll.poll(1000)).isZero();
        assertThat(told).isEqualTo(fresh);
    }

    @Test
    void fromTheBeginningWhatIsThereComesTooHoweverMuchItIs() throws Exception {
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 1300; i++) {
            writers.add(desk::contact);
        }
        List<Long> all = PollDesk.atOnce(4, writers);
        ListPoll poll = poll("listContacts", Map.of(), true);
        poll.poll(Integer.MAX_VALUE);
        assertThat(told).isSorted().containsExactlyInAnyOrderElementsOf(all);
        assertThat(desk.calls("listContacts")).isLessThan(260);
    }

    @Test
    void aListInOneAnswerIsPolledToo() throws Exception {
        ListPoll poll = poll("listLabels", Map.of(), true);
        long first = desk.make("createLabel", "title", "vip");
        poll.poll(10);
        long second = desk.make("createLabel", "title", "late");
        poll.poll(10);
        assertThat(told).containsExactly(first, second);
    }

    @Test
    void aListThatCanOnlyBeReadBackFromItsEndIsPolledToo() throws Exception {
        Map<String, Object> inbox =
                desk.one("createInbox", "name", "Shop", "channel", Map.of("type", "api"));
        Map<String, Object> visitor = new HashMap<>();
        visitor.put("inboxIdentifier", inbox.get("inbox_identifier"));
        visitor.put(
                "contactIdentifier",
                desk.one("clientCreateContact", "inboxIdentifier", inbox.get("inbox_identifier"))
                        .get("source_id"));
        visitor.put("conversationId", called("clientCreateConversation", visitor));
        List<Long> written = new ArrayList<>();
        Map<String, Object> message = new HashMap<>(visitor);
        message.put("content", "hello");
        for (int i = 0; i < 45; i++) {
            written.add(called("clientCreateMessage", message));
        }
        ListPoll poll = poll("clientListMessages", visitor, true);
        poll.poll(1000);
        written.add(called("clientCreateMessage", message));
        poll.poll(1000);
        assertThat(told).isEqualTo(written);
    }

    @SuppressWarnings("unchecked")
    private long called(String operation, Map<String, Object> parameters) throws Exception {
        return PollDesk.id((Map<String, Object>) desk.call(operation, parameters));
    }

    @Test
    void aReadingTellsNoMoreThanIsAskedForAndTheNextOneTheRest() throws Exception {
        ListPoll poll = poll("listContacts", Map.of(), true);
        List<Long> all = contacts(10);
        assertThat(poll.poll(4)).isEqualTo(4);
        assertThat(items).extracting(PolledItem::index).containsExactly(0, 1, 2, 3);
        assertThat(items).extracting(PolledItem::size).containsOnly(4);
        assertThat(items.get(3).isLast()).isTrue();
        assertThat(poll.poll(100)).isEqualTo(6);
        assertThat(told).isEqualTo(all);
    }

    @Test
    void theCursorIsNotMovedWhenTheSinkFails() throws Exception {
        List<Long> all = contacts(5);
        ListPollOptions options = new ListPollOptions("orders", "listContacts", Map.of(), true);
        Sink<PolledItem> failing =
                item -> {
                    if (PollDesk.id(item.item()) == all.get(2)) {
                        throw new IllegalStateException("the route failed");
                    }
                    told.add(PollDesk.id(item.item()));
                };
        ListPoll poll = new ListPoll(desk, repository, options, failing);
        assertThatThrownBy(() -> poll.poll(100)).hasMessage("the route failed");
        assertThatThrownBy(() -> poll.poll(100)).hasMessage("the route failed");
        assertThat(told).isEqualTo(all.subList(0, 2));
        poll(repository, options).poll(100);
        assertThat(told).isEqualTo(all);
    }

    @Test
    void aRestartWithAFileRepositoryGoesOnWhereItStopped() throws Exception {
        ListPollOptions options = new ListPollOptions("orders", "listContacts", Map.of(), true);
        List<Long> all = contacts(3);
        poll(fileRepository(), options).poll(100);
        all.addAll(contacts(2));
        poll(fileRepository(), options).poll(100);
        poll(fileRepository(), options).poll(100);
        assertThat(told).isEqualTo(all);
    }

    @Test
    void consumersAndListsOnOneRepositoryDoNotShareCursors() throws Exception {
        long conversation = desk.conversation(desk.apiInbox());
        long other = desk.conversation(desk.apiInbox());
        desk.write(conversation, "one");
        desk.write(other, "two");
        Map<String, Object> first = Map.of("conversationId", conversation);
        Map<String, Object> second = Map.of("conversationId", other);
        assertThat(poll("listMessages", first, true).poll(9)).isEqualTo(1);
        assertThat(poll("listMessages", second, true).poll(9)).isEqualTo(1);
        ListPollOptions mine = new ListPollOptions("a=b\nc", "listMessages", first, true);
        assertThat(poll(fileRepository(), mine).poll(9)).isEqualTo(1);
        assertThat(poll(repository, mine).poll(9)).isEqualTo(1);
    }

    @Test
    void tenWritersAtOnceLoseNoMessageAndNoneComesTwice() throws Exception {
        long conversation = desk.conversation(desk.apiInbox());
        ListPoll poll = poll("listMessages", Map.of("conversationId", conversation), false);
        poll.poll(1);
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            writers.add(() -> desk.write(conversation, "hello"));
        }
        ExecutorService polling = Executors.newSingleThreadExecutor();
        Future<?> until =
                polling.submit(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()
                                    && told.size() < MESSAGES) {
                                poll.poll(1000);
                            }
                            return null;
                        });
        List<Long> written = PollDesk.atOnce(10, writers);
        until.get(60, TimeUnit.SECONDS);
        polling.shutdown();
        poll.poll(1000);
        assertThat(told).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aListWithoutIdsIsRefusedInOneSentence() {
        long conversation = desk.conversation(desk.apiInbox());
        desk.one("setConversationLabels", "conversationId", conversation, "labels", List.of("a"));
        ListPoll poll =
                poll("listConversationLabels", Map.of("conversationId", conversation), true);
        assertThatThrownBy(() -> poll.poll(1))
                .hasMessage(
                        "chatwoot:listConversationLabels can't be polled: its answer is no list of"
                                + " things");
    }
}
