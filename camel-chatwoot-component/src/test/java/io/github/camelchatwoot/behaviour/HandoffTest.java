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
package io.github.camelchatwoot.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

class HandoffTest extends BotDesk {

    private Exchange handOver(long conversation, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of("conversationId", conversation));
        parameters.addAll(List.of(more));
        return exchange(asBot("handoff"), parameters.toArray());
    }

    private static Map<?, ?> meta(Map<String, Object> conversation) {
        return (Map<?, ?>) conversation.get("meta");
    }

    @Test
    void theNoteTheLabelsAndTheTeamAreThereWhenItIsOpen() {
        long conversation = conversation(inbox);
        long team = id(one("createTeam", "name", unique("team"), "allowAutoAssign", false));
        call("assignAgentBot", "conversationId", conversation, "assigneeId", bot);

        Exchange handed =
                handOver(
                        conversation,
                        "note",
                        "Wants a refund.",
                        "labels",
                        List.of("refund"),
                        "teamId",
                        team);

        Map<String, Object> after = one("getConversation", "conversationId", conversation);
        assertThat(after)
                .containsEntry("status", "open")
                .containsEntry("labels", List.of("refund"));
        assertThat(((Map<?, ?>) meta(after).get("team")).get("id")).isEqualTo((int) team);
        assertThat(meta(after).get("assignee_type")).isNotEqualTo("AgentBot");
        assertThat(messages(conversation))
                .singleElement()
                .satisfies(
                        note ->
                                assertThat(note)
                                        .containsEntry("content", "Wants a refund.")
                                        .containsEntry("private", true));
        assertThat(handed.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID))
                .hasToString(String.valueOf(conversation));
    }

    @Test
    void anAgentTakesThePlaceOfTheBot() {
        long conversation = conversation(inbox);
        long agent = id(one("getProfile"));
        call("assignAgentBot", "conversationId", conversation, "assigneeId", bot);

        handOver(conversation, "assigneeId", agent);

        Map<String, Object> after = one("getConversation", "conversationId", conversation);
        assertThat(after).containsEntry("status", "open");
        assertThat(((Map<?, ?>) meta(after).get("assignee")).get("id")).isEqualTo((int) agent);
    }

    @Test
    void whatPeopleHaveIsNotHandedOverAgain() {
        long conversation = conversation(inbox);
        handOver(conversation, "note", "Once");

        Exchange again = handOver(conversation, "note", "Twice");

        assertThat(again.getMessage().getHeader(ChatwootConstants.SKIPPED, String.class))
                .contains("is open");
        assertThat(messages(conversation)).hasSize(1);
    }

    @Test
    void aBotThatHandedOverSaysNothingMoreWhateverIsInItsLane() {
        long conversation = conversation(inbox);
        List<Boolean> said = new ArrayList<>();

        for (int event = 1; event <= 20; event++) {
            if (event == 5) {
                handOver(conversation);
            }
            said.add(!isSkipped(say(conversation, "Answer " + event)));
        }

        assertThat(said.subList(0, 4)).containsOnly(true);
        assertThat(said.subList(4, 20)).containsOnly(false);
        assertThat(messages(conversation)).hasSize(4);
    }

    @Test
    void evenABotThatCanNotReadTheConversationOfATeamIsSilentThen() throws Exception {
        long conversation = conversation(inbox);
        long team = id(one("createTeam", "name", unique("team"), "allowAutoAssign", false));
        CamelContext botsOnly = newCamel();
        botsOnly.getComponent("chatwoot", ChatwootComponent.class)
                .getConfiguration()
                .setAccessToken(null);
        ProducerTemplate template = botsOnly.createProducerTemplate();

        Exchange handed =
                attempt(template, asBot("handoff"), "conversationId", conversation, "teamId", team);
        Exchange said =
                attempt(
                        template,
                        asBot("sendMessage") + "&onlyWhilePending=true",
                        "conversationId",
                        conversation,
                        "content",
                        "Answer");

        botsOnly.stop();
        assertThat(handed.getException()).isNull();
        assertThat(said.getException()).hasMessageContaining("getConversation");
        assertThat(status(conversation)).isEqualTo("open");
        assertThat(messages(conversation)).isEmpty();
    }

    @Test
    void norDoesOneWithTwentyLanesThatAllSpeakAtTheMomentOfTheHandOver() throws Exception {
        long conversation = conversation(inbox);
        AtomicInteger turn = new AtomicInteger();

        List<Exchange> events =
                atOnce(
                        21,
                        () ->
                                turn.incrementAndGet() == 8
                                        ? handOver(conversation, "note", "Over to you")
                                        : say(conversation, "Answer"));

        List<Map<String, Object>> messages = messages(conversation);
        long note =
                messages.stream()
                        .filter(message -> Boolean.TRUE.equals(message.get("private")))
                        .mapToLong(Desk::id)
                        .sum();
        assertThat(messages)
                .filteredOn(message -> id(message) != note)
                .allSatisfy(message -> assertThat(id(message)).isLessThan(note));
        assertThat(messages)
                .hasSize((int) events.stream().filter(event -> !isSkipped(event)).count());
        assertThat(isSkipped(say(conversation, "One more"))).isTrue();
    }
}
