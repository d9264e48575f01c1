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
package io.github.camelchatwoot.operation;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> FRUIT = List.of("pear", "peach", "plum", "apple");

    @ParameterizedTest
    @CsvSource({
        "sendPrivateMessage, sendPrivateNote",
        "addNote, createContactNote",
        "addNote, sendPrivateNote",
        "createMessage, sendMessage",
        "sendFile, sendMessage",
        "getConversations, listConversations",
        "searchContact, searchContacts",
        "updateStatus, toggleStatus",
        "closeTicket, resolveConversation",
        "createOrUpdateContact, upsertContact",
        "addTag, addLabels",
        "setTeam, assignTeam",
        "removeTeam, unassignTeam",
        "unassignAgent, unassign",
        "escalate, handoff",
        "sendSurvey, sendCsat",
        "events, webhook"
    })
    void wordsOfOtherToolsLeadToTheOperation(String guess, String meant) {
        List<String> all =
                Stream.concat(Operations.names().stream(), Operations.consumers().stream())
                        .toList();

        assertThat(Nearest.to(guess, all, 3)).contains(meant);
    }

    @Test
    void theOppositeIsNotNear() {
        assertThat(Nearest.to("unassignAgent", Operations.names(), 3))
                .doesNotContain("assignAgent");
        assertThat(Nearest.to("unblock", Operations.names(), 3)).doesNotContain("blockContact");
    }

    @Test
    void valuesAreFoundByTheirMeaningToo() {
        List<String> statuses = List.of("open", "pending", "resolved", "snoozed");

        assertThat(Nearest.to("closed", statuses, 1)).containsExactly("resolved");
    }

    @Test
    void theFewestEditsComeFirst() {
        assertThat(Nearest.to("pea", FRUIT, 2)).containsExactly("pear", "peach");
    }

    @Test
    void caseCountsNothing() {
        assertThat(Nearest.to("PLUM", FRUIT, 1)).containsExactly("plum");
        assertThat(Nearest.edits("Plum", "pLUM")).isZero();
    }

    @Test
    void equallyNearNamesStandInTheirOrder() {
        assertThat(Nearest.to("x", List.of("c", "a", "b"), 3)).containsExactly("a", "b", "c");
    }

    @Test
    void itIsTheLevenshteinDistance() {
        assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
        assertThat(Nearest.edits("abc", "")).isEqualTo(3);
    }

    @Test
    void aMissingUnderscoreOrLetterFindsTheRealOperation() {
        assertThat(Nearest.to("send_message", Operations.names(), 1))
                .containsExactly("sendMessage");
        assertThat(Nearest.to("listConversation", Operations.names(), 1))
                .containsExactly("listConversations");
    }

    @Test
    void fewerCandidatesThanWantedAreAllOfThem() {
        assertThat(Nearest.to("x", List.of("a"), 3)).containsExactly("a");
    }
}
