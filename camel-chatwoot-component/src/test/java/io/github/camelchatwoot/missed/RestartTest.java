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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is killed, and the next one that finds nothing but its files. */
class RestartTest extends MissedEventsTest {

    private static final String OPTIONS =
            "&catchUp=true&catchUpInterval=200&idempotentRepository=#seen&stateRepository=#state";

    private int processes;

    private Path newFiles() throws IOException {
        return Files.createDirectory(directory.resolve("process" + processes++));
    }

    /** The files as they are at this moment, which is what a killed process leaves. */
    private Path killed(Path files) throws IOException {
        Path left = newFiles();
        for (String name : List.of("seen", "state")) {
            Files.copy(files.resolve(name), left.resolve(name));
        }
        return left;
    }

    private static void caughtUp(Receiver receiver, MissedEventsTest test) {
        long runs = test.calls("/api");
        patiently().until(() -> test.calls("/api") > runs + 4);
    }

    @Test
    void whatHappenedMeanwhileComesOnceAndChangesComeAsOne() throws Exception {
        webhook("message_created", "message_updated", "conversation_updated");
        Path files = newFiles();
        long deleted;
        try (Receiver first = withFiles(receiver(), files).start(OPTIONS)) {
            deleted = write(conversation, "told before");
            delivered();
            patiently().until(() -> first.texts().size() == 1);
            caughtUp(first, this);
        }
        settle();
        write(conversation, "missed");
        call("toggleStatus", "conversationId", conversation, "status", "resolved");
        call("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        call("setPriority", "conversationId", conversation, "priority", "high");
        Map<String, Object> me = call("getProfile");
        call("setAssignee", "conversationId", conversation, "assigneeId", me.get("id"));
        call("deleteMessage", "conversationId", conversation, "messageId", deleted);
        delivered();
        chatwoot.clock().advance(Duration.ofMinutes(20));

        try (Receiver second = withFiles(receiver(), killed(files)).start(OPTIONS)) {
            patiently().until(() -> second.named("conversation_updated").size() == 1);
            caughtUp(second, this);
            assertThat(second.texts()).containsExactly("missed");
            assertThat(second.named("conversation_updated"))
                    .extracting(ChatwootEvent::changes)
                    .containsExactly(
                            Set.of(
                                    Change.RESOLVED,
                                    Change.LABEL_ADDED,
                                    Change.PRIORITY_CHANGED,
                                    Change.ASSIGNED));
            assertThat(second.named("message_updated"))
                    .extracting(ChatwootEvent::changes)
                    .containsExactly(Set.of(Change.MESSAGE_DELETED));
        }
    }

    @Test
    void aSurveyThatWasAnsweredMeanwhileIsTold() throws Exception {
        write(conversation, "hello");
        make(
                "sendMessage",
                "conversationId",
                conversation,
                "content",
                "How was it?",
                "contentType",
                "input_csat");
        Path files = newFiles();
        try (Receiver first = withFiles(receiver(), files).start(OPTIONS)) {
            caughtUp(first, this);
        }
        chatwoot.clock().advance(Duration.ofHours(5));
        Map<String, Object> detail = call("getConversation", "conversationId", conversation);
        call(
                "clientSubmitCsatSurvey",
                "conversationUuid",
                detail.get("uuid"),
                "message",
                Map.of("submitted_values", Map.of("csat_survey_response", Map.of("rating", 5))));
        settle();
        try (Receiver second = withFiles(receiver(), killed(files)).start(OPTIONS)) {
            patiently().until(() -> second.named("message_updated").size() == 1);
            caughtUp(second, this);
            assertThat(second.named("message_updated"))
                    .extracting(ChatwootEvent::changes)
                    .containsExactly(Set.of(Change.CSAT_ANSWERED));
        }
    }

    @Test
    void whatWasAcceptedAndNotDoneWhenTheProcessDiedComesAgain() throws Exception {
        webhook("message_created");
        CountDownLatch never = new CountDownLatch(1);
        Path files = newFiles();
        String options = OPTIONS + "&events=message_created";
        Receiver first = withFiles(receiver(), files).start(options, exchange -> never.await());
        caughtUp(first, this);
        write(conversation, "accepted");
        delivered();
        patiently().until(() -> first.camel.getInflightRepository().size() == 1);
        Path left = killed(files);
        never.countDown();
        first.close();
        settle();

        try (Receiver second = withFiles(receiver(), left).start(options)) {
            patiently().until(() -> second.texts().size() == 1);
            caughtUp(second, this);
            assertThat(second.texts()).containsExactly("accepted");
        }
    }

    /** Down, full, killed in the middle: two hundred messages in ten conversations. */
    @Test
    void afterAnOutageEveryMessageCameOnceAndInOrder() throws Exception {
        webhook("message_created", "conversation_updated");
        List<Long> conversations = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            conversations.add(conversation(inbox));
        }
        String options = OPTIONS + "&events=message_created,conversation_updated&queueSize=5";
        List<ChatwootEvent> told = new ArrayList<>();
        Path files = newFiles();
        try (Receiver first = withFiles(receiver(), files).start(options)) {
            caughtUp(first, this);
            write(conversations, "live", 4);
            delivered();
            patiently().until(() -> first.texts().size() == 40);
            told.addAll(first.told);
        }
        files = killed(files);
        write(conversations, "down", 8);
        for (long resolved : conversations.subList(0, 3)) {
            call("toggleStatus", "conversationId", resolved, "status", "resolved");
        }
        delivered();
        settle();

        // the second one is killed while it catches up: its files are taken then
        AtomicInteger left = new AtomicInteger(33);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        Receiver second =
                withFiles(receiver(), files)
                        .start(
                                options,
                                exchange -> {
                                    if (left.getAndDecrement() == 0) {
                                        reached.countDown();
                                        taken.await();
                                    }
                                });
        chatwoot.deliveries().atOnce(10);
        reached.await();
        write(conversations, "full", 4);
        delivered();
        patiently().until(() -> second.told.size() == 33);
        told.addAll(second.told);
        files = killed(files);
        taken.countDown();
        second.close();

        try (Receiver third = withFiles(receiver(), files).start(options)) {
            write(conversations, "last", 4);
            delivered();
            settle();
            patiently()
                    .until(
                            () ->
                                    told.size() + third.told.size() >= 203
                                            && third.texts().size() > 0);
            caughtUp(third, this);
            told.addAll(third.told);
        }
        assertThat(messages(told))
                .allSatisfy(
                        (conversation, texts) -> {
                            assertThat(texts).doesNotHaveDuplicates().hasSize(20);
                            assertThat(starting(texts, "live")).isEqualTo(numbered("live", 4));
                            assertThat(starting(texts, "down")).isEqualTo(numbered("down", 8));
                            assertThat(starting(texts, "full"))
                                    .containsExactlyInAnyOrderElementsOf(numbered("full", 4));
                            assertThat(starting(texts, "last"))
                                    .containsExactlyInAnyOrderElementsOf(numbered("last", 4));
                        })
                .hasSize(10);
        assertThat(told.stream().filter(event -> event.changes().contains(Change.RESOLVED)))
                .extracting(ChatwootEvent::conversationId)
                .containsExactlyInAnyOrderElementsOf(conversations.subList(0, 3));
        assertThat(chatwoot.deliveries().all())
                .as("deliveries that were refused, and such that nobody took")
                .anyMatch(delivery -> delivery.attempts().get(0).status() == 429)
                .anyMatch(delivery -> delivery.attempts().get(0).status() == 0);
    }

    private void write(List<Long> conversations, String what, int each) {
        for (String text : numbered(what, each)) {
            conversations.forEach(id -> write(id, text));
        }
    }

    private static List<String> starting(List<String> texts, String what) {
        return texts.stream().filter(text -> text.startsWith(what)).toList();
    }

    private static Map<Long, List<String>> messages(List<ChatwootEvent> told) {
        Map<Long, List<String>> messages = new TreeMap<>();
        for (ChatwootEvent event : told) {
            if (event.name().equals("message_created")
                    && event.message().type().equals("incoming")) {
                messages.computeIfAbsent(event.conversationId(), id -> new ArrayList<>())
                        .add(event.message().content());
            }
        }
        return messages;
    }
}
