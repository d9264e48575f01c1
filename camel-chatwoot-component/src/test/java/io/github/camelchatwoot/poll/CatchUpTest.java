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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.event.EventSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What catch-up finds, and what it can't. */
class CatchUpTest extends SimulatorTest {

    private final Told told = new Told();
    private final EventMemory memory = EventMemory.bounded(1000);
    private long inbox;
    private long conversation;

    @BeforeEach
    void fill() {
        inbox = desk.apiInbox();
        conversation = desk.conversation(inbox);
        desk.write(conversation, "before");
    }

    private CatchUpOptions everything() {
        return CatchUpOptions.everything("orders", chatwoot.accountId());
    }

    /** As in an account of more conversations than fit into one answer. */
    private CatchUpOptions paged() {
        return everything().withReread(Duration.ZERO).withUnpaged(Duration.ofMinutes(15), 0);
    }

    private CatchUp catchUp(CatchUpOptions options) {
        return new CatchUp(desk, repository, options, new MemorySink(memory, told));
    }

    /** Takes note of everything as it is, then lets this time pass. */
    private CatchUp away(CatchUpOptions options, Duration time) throws Exception {
        CatchUp catchUp = catchUp(options);
        catchUp.run();
        catchUp.learn(100);
        assertThat(told.events).isEmpty();
        chatwoot.clock().advance(time);
        return catchUp;
    }

    private CatchUp away() throws Exception {
        return away(everything(), Duration.ofMinutes(10));
    }

    private void toggle(String status) {
        desk.one("toggleStatus", "conversationId", conversation, "status", status);
    }

    @Test
    void theFirstRunOnlyTakesNoteOfTheTime() throws Exception {
        catchUp(everything()).run();
        assertThat(told.events).isEmpty();
        catchUp(everything()).run();
        assertThat(told.events).isEmpty();
    }

    @Test
    void aTimeToBeginWithTellsWhatHappenedSince() throws Exception {
        chatwoot.clock().advance(Duration.ofMinutes(10));
        long missed = desk.write(conversation, "missed");
        catchUp(everything().withSince(chatwoot.clock().now().minusSeconds(60))).run();
        assertThat(told.messageIds()).containsExactly(missed);
        assertThat(told.events.get(0).source()).isEqualTo(EventSource.CATCH_UP);
    }

    @Test
    void messagesOfAllKindsAreFoundOnceAlsoInResolvedConversations() throws Exception {
        CatchUp catchUp = away();
        long incoming = desk.write(conversation, "hello");
        long outgoing =
                desk.make("sendMessage", "conversationId", conversation, "content", "answer");
        long note = desk.make("sendPrivateNote", "conversationId", conversation, "content", "n");
        toggle("resolved");
        catchUp.run();
        catchUp.run();
        assertThat(told.messageIds()).startsWith(incoming, outgoing, note).doesNotHaveDuplicates();
        assertThat(told.named("message_created"))
                .extracting(event -> event.message().type())
                .containsExactly("incoming", "outgoing", "outgoing", "activity");
    }

    @Test
    void statusLabelsPriorityAndAssignmentComeAsOneChangePerConversation() throws Exception {
        CatchUp catchUp = away(everything().withReread(Duration.ZERO), Duration.ofMinutes(10));
        desk.one("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        desk.one("setPriority", "conversationId", conversation, "priority", "high");
        long agent = PollDesk.id(desk.one("getProfile"));
        desk.one("setAssignee", "conversationId", conversation, "assigneeId", agent);
        toggle("resolved");
        catchUp.run();
        catchUp.run();
        List<ChatwootEvent> updates = told.named("conversation_updated");
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).changes())
                .containsExactlyInAnyOrder(
                        Change.LABEL_ADDED,
                        Change.PRIORITY_CHANGED,
                        Change.ASSIGNED,
                        Change.RESOLVED);
        assertThat(updates.get(0).changedFields().get("status").previous()).isEqualTo("open");
    }

    @Test
    void whatBecameOfAMessageThatWasHeardBeforeTheFirstRunIsFound() throws Exception {
        CatchUp catchUp = catchUp(everything());
        long heard = desk.write(conversation, "heard live");
        // times are whole seconds: one more may have begun, and the first one heard may be cut
        chatwoot.clock().advance(Duration.ofSeconds(2));
        catchUp.run(true, Duration.ZERO, Duration.ofSeconds(5));
        desk.one("deleteMessage", "conversationId", conversation, "messageId", heard);

        catchUp.run();

        // whether it was heard only the repository of seen events knows
        assertThat(told.messageIds()).containsOnlyOnce(heard);
        assertThat(told.changes()).containsExactly(Change.MESSAGE_DELETED);
    }

    @Test
    void aNewConversationIsToldBeforeItsMessages() throws Exception {
        CatchUp catchUp = away();
        long fresh = desk.conversation(inbox);
        desk.write(fresh, "first");
        catchUp.run();
        catchUp.run();
        assertThat(told.events)
                .extracting(ChatwootEvent::name)
                .containsExactly("conversation_created", "message_created");
        assertThat(told.events).extracting(ChatwootEvent::conversationId).containsOnly(fresh);
    }

    @Test
    void whatWasUndoneMeanwhileIsNotFound() throws Exception {
        CatchUp catchUp = away();
        desk.one("setPriority", "conversationId", conversation, "priority", "high");
        desk.one("setPriority", "conversationId", conversation);
        catchUp.run();
        assertThat(told.named("conversation_updated")).isEmpty();
    }

    @Test
    void aConversationThatWasNeverKnownTellsNoChange() throws Exception {
        CatchUp catchUp = catchUp(everything());
        catchUp.run();
        chatwoot.clock().advance(Duration.ofMinutes(10));
        desk.one("setPriority", "conversationId", conversation, "priority", "high");
        catchUp.run();
        assertThat(told.named("conversation_updated")).isEmpty();
        desk.one("setPriority", "conversationId", conversation, "priority", "low");
        catchUp.run();
        assertThat(told.changes()).containsExactly(Change.PRIORITY_CHANGED);
    }

    @Test
    void answeredSurveysAreFoundHoweverOldTheQuestionIs() throws Exception {
        desk.make(
                "sendMessage",
                "conversationId",
                conversation,
                "content",
                "How was it?",
                "contentType",
                "input_csat");
        CatchUp catchUp = away(everything(), Duration.ofDays(3));
        Object uuid = desk.one("getConversation", "conversationId", conversation).get("uuid");
        answer(uuid, 5);
        catchUp.run();
        catchUp.run();
        assertThat(told.changes()).containsExactly(Change.CSAT_ANSWERED);
        assertThat(told.events.get(0).payload().toString()).contains("rating=5");
    }

    @Test
    void withoutAnAdministratorsTokenEverythingButSurveysIsFound() throws Exception {
        CatchUp catchUp = away();
        long agent = (Integer) desk.one("getProfile").get("id") + 1;
        desk.one("addInboxMembers", "inboxId", inbox, "userIds", List.of(agent));
        long missed = desk.write(conversation, "missed");
        try (PollDesk agents =
                new PollDesk(
                        chatwoot.baseUrl(), chatwoot.accountId(), chatwoot.agentAccessToken())) {
            CatchUp other =
                    new CatchUp(agents, repository, everything(), new MemorySink(memory, told));
            other.run();
            other.run();
            assertThat(agents.calls("listCsatSurveyResponses")).isEqualTo(1);
        }
        assertThat(told.messageIds()).containsExactly(missed);
        catchUp.run();
        assertThat(told.messageIds()).containsExactly(missed);
    }

    @Test
    void deletedAndFailedMessagesAreFoundInsideTheWindowAndToldOnce() throws Exception {
        CatchUp catchUp = away(everything().withReread(Duration.ofHours(1)), Duration.ofMinutes(1));
        long deleted = desk.write(conversation, "oops");
        long failed = desk.make("sendMessage", "conversationId", conversation, "content", "x");
        catchUp.run();
        told.events.clear();
        chatwoot.clock().advance(Duration.ofMinutes(30));
        desk.one("deleteMessage", "conversationId", conversation, "messageId", deleted);
        desk.one(
                "updateMessageStatus",
                "conversationId",
                conversation,
                "messageId",
                failed,
                "status",
                "failed",
                "externalError",
                "no such number");
        catchUp.run();
        catchUp.run();
        assertThat(told.changes()).containsExactly(Change.MESSAGE_DELETED, Change.MESSAGE_FAILED);
    }

    @Test
    void anotherAnswerToASurveyIsNotFoundWhenTheQuestionIsOld() throws Exception {
        desk.make(
                "sendMessage",
                "conversationId",
                conversation,
                "content",
                "How was it?",
                "contentType",
                "input_csat");
        Object uuid = desk.one("getConversation", "conversationId", conversation).get("uuid");
        answer(uuid, 5);
        CatchUp catchUp = away(everything(), Duration.ofDays(1));
        catchUp.run();
        told.events.clear();
        chatwoot.clock().advance(Duration.ofHours(3));
        answer(uuid, 1);
        catchUp.run();
        assertThat(told.events).isEmpty();
    }

    private void answer(Object conversationUuid, int rating) {
        Object answer =
                Map.of(
                        "submitted_values",
                        Map.of("csat_survey_response", Map.of("rating", rating)));
        desk.one("clientSubmitCsatSurvey", "conversationUuid", conversationUuid, "message", answer);
    }

    @Test
    void anEditIsNotFound() throws Exception {
        long message = desk.write(conversation, "teh answer");
        CatchUp catchUp = away();
        synchronized (chatwoot.desk()) {
            chatwoot.desk().messages.find(message).orElseThrow().content = "the answer";
        }
        catchUp.run();
        assertThat(told.events).isEmpty();
    }

    @Test
    void aMessageDeletedAfterTheWindowIsNotFound() throws Exception {
        CatchUp catchUp = away(everything().withReread(Duration.ofHours(1)), Duration.ofMinutes(1));
        long deleted = desk.write(conversation, "oops");
        catchUp.run();
        chatwoot.clock().advance(Duration.ofHours(2));
        catchUp.run();
        told.events.clear();
        desk.one("deleteMessage", "conversationId", conversation, "messageId", deleted);
        catchUp.run();
        assertThat(told.events).isEmpty();
    }

    @Test
    void aMessageSentAndFailedMeanwhileIsToldAsSentAndThenAsFailed() throws Exception {
        CatchUp catchUp = away(everything().withReread(Duration.ZERO), Duration.ofMinutes(10));
        long failed = desk.make("sendMessage", "conversationId", conversation, "content", "x");
        desk.one(
                "updateMessageStatus",
                "conversationId",
                conversation,
                "messageId",
                failed,
                "status",
                "failed");
        catchUp.run();
        catchUp.run();
        assertThat(told.events.subList(0, 2))
                .extracting(ChatwootEvent::name)
                .containsExactly("message_created", "message_updated");
        assertThat(told.changes()).containsExactly(Change.MESSAGE_FAILED);
    }

    @Test
    void typingRenamedContactsAndDeletionsOfConversationsAndContactsAreNotFound() throws Exception {
        long other = desk.conversation(inbox);
        long contact = desk.contact();
        CatchUp catchUp = away();
        desk.one("toggleTypingStatus", "conversationId", conversation, "typingStatus", "on");
        desk.one("updateContact", "contactId", contact, "name", "Somebody else");
        desk.one("deleteConversation", "conversationId", other);
        desk.one("deleteContact", "contactId", contact);
        catchUp.run();
        assertThat(told.events).isEmpty();
    }

    @Test
    void afterALongTimeConversationsAreReadInPagesAndNoneIsLeftOut() throws Exception {
        List<Long> conversations = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            conversations.add(desk.conversation(inbox));
        }
        CatchUp catchUp = away(paged(), Duration.ofMinutes(1));
        List<Long> missed = new ArrayList<>();
        for (long id : conversations) {
            missed.add(desk.write(id, "missed"));
        }
        chatwoot.clock().advance(Duration.ofHours(8));
        catchUp.run();
        assertThat(told.messageIds()).containsExactlyInAnyOrderElementsOf(missed);
        assertThat(desk.calls("listMessages")).isLessThan(70);
    }

    @Test
    void inALargeAccountWhatWritesNoMessageIsFoundAfterAShortTimeOnly() throws Exception {
        CatchUp catchUp = away(paged(), Duration.ofMinutes(1));
        Map<String, Object> attributes = Map.of("plan", "gold");
        desk.one(
                "setConversationCustomAttributes",
                "conversationId",
                conversation,
                "customAttributes",
                attributes);
        chatwoot.clock().advance(Duration.ofMinutes(10));
        catchUp.run();
        assertThat(told.named("conversation_updated").get(0).changedFields())
                .containsOnlyKeys("custom_attributes");
        told.events.clear();
        desk.one(
                "setConversationCustomAttributes",
                "conversationId",
                conversation,
                "customAttributes",
                Map.of("plan", "silver"));
        chatwoot.clock().advance(Duration.ofHours(1));
        catchUp.run();
        assertThat(told.events).isEmpty();
    }

    @Test
    void inALargeAccountWhatWritesAMessageIsFoundAfterALongTime() throws Exception {
        CatchUp catchUp = away(paged(), Duration.ofMinutes(1));
        desk.one("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        desk.one("setPriority", "conversationId", conversation, "priority", "high");
        toggle("resolved");
        chatwoot.clock().advance(Duration.ofDays(2));
        catchUp.run();
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        Change.LABEL_ADDED, Change.PRIORITY_CHANGED, Change.RESOLVED);
    }

    @Test
    void inASmallAccountWhatWritesNoMessageIsFoundAfterALongTimeToo() throws Exception {
        CatchUp catchUp = away();
        desk.one(
                "setConversationCustomAttributes",
                "conversationId",
                conversation,
                "customAttributes",
                Map.of("plan", "gold"));
        chatwoot.clock().advance(Duration.ofDays(2));
        catchUp.run();
        assertThat(told.named("conversation_updated").get(0).changedFields())
                .containsOnlyKeys("custom_attributes");
    }

    @Test
    void whatIsYoungIsLeftToTheNextRunIfItMayBeOnItsWay() throws Exception {
        CatchUp catchUp = away();
        long older = desk.write(conversation, "older");
        chatwoot.clock().advance(Duration.ofSeconds(30));
        long younger = desk.write(conversation, "younger");
        catchUp.run(false, Duration.ofSeconds(10), Duration.ZERO);
        assertThat(told.messageIds()).containsExactly(older);
        chatwoot.clock().advance(Duration.ofSeconds(30));
        catchUp.run(false, Duration.ofSeconds(10), Duration.ZERO);
        catchUp.run();
        assertThat(told.messageIds()).containsExactly(older, younger);
    }

    @Test
    void ourOwnClockDoesNotMatter() throws Exception {
        chatwoot.clock().advance(Duration.ofDays(-400));
        CatchUp catchUp = catchUp(everything());
        catchUp.run();
        chatwoot.clock().advance(Duration.ofMinutes(2));
        long missed = desk.write(conversation, "missed");
        catchUp.run();
        assertThat(told.messageIds()).containsExactly(missed);
    }

    @Test
    void aMessageThatFailedInTheRouteComesAgainAndNoOtherDoes() throws Exception {
        CatchUp catchUp = away();
        long other = desk.conversation(inbox);
        List<Long> missed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            missed.add(desk.write(conversation, "text " + i));
            missed.add(desk.write(other, "text " + i));
        }
        told.failOn(event -> missed.get(6).equals(event.messageId()));
        assertThatThrownBy(catchUp::run).hasMessage("the route failed");
        assertThatThrownBy(catchUp::run).hasMessage("the route failed");
        told.failOn(event -> false);
        missed.add(desk.write(other, "meanwhile"));
        catchUp.run();
        catchUp.run();
        assertThat(told.messageIds()).containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void messagesAlonePassConversationsAndOutcomesOver() throws Exception {
        CatchUp poll = catchUp(CatchUpOptions.messages("orders", chatwoot.accountId()));
        poll.run();
        chatwoot.clock().advance(Duration.ofMinutes(2));
        long fresh = desk.conversation(inbox);
        long message = desk.write(fresh, "hello");
        desk.one("deleteMessage", "conversationId", fresh, "messageId", message);
        poll.run();
        assertThat(told.events).extracting(ChatwootEvent::name).containsExactly("message_created");
        assertThat(told.events.get(0).source()).isEqualTo(EventSource.POLL);
    }

    @Test
    void whatIsWrittenDuringALongRunComesOnce() throws Exception {
        long other = desk.conversation(inbox);
        CatchUp catchUp = away();
        List<Long> missed = new ArrayList<>();
        missed.add(desk.write(other, "read last"));
        chatwoot.clock().advance(Duration.ofSeconds(5));
        missed.add(desk.write(conversation, "read first"));
        told.failOn(
                event -> {
                    if (missed.size() == 2) {
                        missed.add(desk.write(other, "early in the run"));
                        chatwoot.clock().advance(Duration.ofMinutes(3));
                        missed.add(desk.write(other, "late in the run"));
                    }
                    return false;
                });
        catchUp.run();
        assertThat(told.messageIds()).containsExactlyInAnyOrderElementsOf(missed);
        catchUp.run();
        assertThat(told.messageIds()).containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void aConversationDeletedDuringTheRunKeepsNoOtherBack() throws Exception {
        long other = desk.conversation(inbox);
        CatchUp catchUp = away(everything().withReread(Duration.ZERO), Duration.ofMinutes(1));
        long third = desk.write(desk.conversation(inbox), "third");
        desk.write(other, "gone");
        long first = desk.write(conversation, "first");
        told.failOn(
                event -> {
                    if (Long.valueOf(first).equals(event.messageId())) {
                        desk.one("deleteConversation", "conversationId", other);
                    }
                    return false;
                });
        catchUp.run();
        assertThat(told.messageIds()).containsExactly(first, third);
    }
}
