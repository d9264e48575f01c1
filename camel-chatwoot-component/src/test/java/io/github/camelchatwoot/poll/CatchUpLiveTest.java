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
import java.util.Map;

import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.Change;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventMemory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What catch-up and the poll of contacts find on a real server. Reads the system properties {@code
 * chatwoot.baseUrl}, {@code chatwoot.accountId} and {@code chatwoot.accessToken} (of an
 * administrator of an account for tests).
 */
@Tag("live")
class CatchUpLiveTest {

    private final Told told = new Told();
    private final MemoryStateRepository repository = new MemoryStateRepository();
    private final long account = Long.getLong("chatwoot.accountId", 0);
    private PollDesk desk;
    private long inbox;
    private CatchUp catchUp;

    @BeforeEach
    void open() {
        desk =
                new PollDesk(
                        System.getProperty("chatwoot.baseUrl"),
                        account,
                        System.getProperty("chatwoot.accessToken"));
        inbox = desk.apiInbox();
        catchUp =
                new CatchUp(
                        desk,
                        repository,
                        CatchUpOptions.everything("live", account),
                        new MemorySink(EventMemory.bounded(1000), told));
    }

    @AfterEach
    void close() {
        desk.one("deleteInbox", "inboxId", inbox);
        desk.close();
    }

    private void nextSecond() throws Exception {
        long now = ServerTime.ask(desk);
        Awaitility.await().until(() -> ServerTime.ask(desk) > now + 1);
    }

    @Test
    void changesOutcomesAndSurveysOfTheTimeAwayAreFoundOnce() throws Exception {
        long conversation = desk.conversation(inbox);
        nextSecond();
        catchUp.run();
        catchUp.learn(1000);
        nextSecond();
        long message = desk.write(conversation, "oops");
        desk.one("deleteMessage", "conversationId", conversation, "messageId", message);
        long survey =
                desk.make(
                        "sendMessage",
                        "conversationId",
                        conversation,
                        "content",
                        "How was it?",
                        "contentType",
                        "input_csat");
        Object uuid = desk.one("getConversation", "conversationId", conversation).get("uuid");
        desk.one(
                "clientSubmitCsatSurvey",
                "conversationUuid",
                uuid,
                "message",
                Map.of("submitted_values", Map.of("csat_survey_response", Map.of("rating", 5))));
        desk.one("setConversationLabels", "conversationId", conversation, "labels", List.of("vip"));
        desk.one("setPriority", "conversationId", conversation, "priority", "high");
        desk.one("toggleStatus", "conversationId", conversation, "status", "resolved");
        nextSecond();
        catchUp.run();
        catchUp.run();
        assertThat(told.messageIds()).startsWith(message, survey).doesNotHaveDuplicates();
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        Change.MESSAGE_DELETED,
                        Change.CSAT_ANSWERED,
                        Change.LABEL_ADDED,
                        Change.PRIORITY_CHANGED,
                        Change.RESOLVED);
        assertThat(told.named("conversation_updated")).hasSize(1);
    }

    @Test
    void aRenamedContactIsFoundByItsFingerprint() throws Exception {
        long contact = desk.contact();
        ContactPoll poll =
                new ContactPoll(desk, repository, ContactPollOptions.all("live", account), told);
        poll.poll();
        desk.one("updateContact", "contactId", contact, "name", "Jane Roe");
        long fresh = desk.contact();
        poll.poll();
        poll.poll();
        assertThat(told.events)
                .extracting(ChatwootEvent::name)
                .containsExactly("contact_updated", "contact_created");
        assertThat(told.events)
                .extracting(ChatwootEvent::contactId)
                .containsExactly(contact, fresh);
        assertThat(told.events.get(0).changedFields()).containsOnlyKeys("name");
        desk.one("deleteContact", "contactId", contact);
        desk.one("deleteContact", "contactId", fresh);
    }
}
