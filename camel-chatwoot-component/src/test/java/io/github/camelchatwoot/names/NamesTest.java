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
package io.github.camelchatwoot.names;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;
import io.github.camelchatwoot.fixture.RecordingServer.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest extends ChatwootRoutes {

    private static final String INBOXES =
            """
            {"payload": [{"id": 3, "name": "Support"}, {"id": 4, "name": "SUPPORT"}, {"id": 5, "name": "Sales"}]}""";
    private static final String CREATE = "chatwoot:createConversation?contactId=7&inbox=";

    private volatile String inboxes = INBOXES;

    @BeforeEach
    void lists() {
        server.answers(
                request ->
                        new Reply(
                                200,
                                request.path().endsWith("/inboxes")
                                        ? inboxes
                                        : request.path().endsWith("/canned_responses")
                                                ? "[{\"id\": 1, \"short_code\": \"hi\", \"content\": \"Hello {{contact.name}}\"}]"
                                                : "{\"id\": 42}"));
    }

    private String failure(String uri) {
        return send(uri, null).getException().getMessage();
    }

    private List<String> paths() {
        return server.requests().stream().map(RecordedRequest::path).toList();
    }

    @Test
    void theExactNameCountsBeforeOneInAnotherCase() {
        send(CREATE + "SUPPORT", null);
        assertThat(server.last().json()).containsEntry("inbox_id", 4);
        send(CREATE + "sales", null);
        assertThat(server.last().json()).containsEntry("inbox_id", 5);
    }

    @Test
    void twoOfTheNameAreListed() {
        assertThat(failure(CREATE + "support"))
                .contains("inbox: 2 are named 'support': Support (id 3), SUPPORT (id 4)")
                .contains("say inboxId");
    }

    @Test
    void aListIsReadOnceAndOnceMoreForANameThatIsNotInIt() {
        send(CREATE + "Sales", null);
        send(CREATE + "Support", null);
        assertThat(paths()).filteredOn(path -> path.endsWith("/inboxes")).hasSize(1);

        inboxes = "{\"payload\": [{\"id\": 9, \"name\": \"New\"}]}";
        send(CREATE + "New", null);

        assertThat(server.last().json()).containsEntry("inbox_id", 9);
        assertThat(paths()).filteredOn(path -> path.endsWith("/inboxes")).hasSize(2);
        assertThat(failure(CREATE + "Old")).contains("none named 'Old'; there are New (id 9)");
    }

    @Test
    void aNameInTheRouteCountsBeforeAnIdOfAnEarlierStep() {
        send(CREATE + "Sales", null, ids(Map.of("CamelChatwootInboxId", 99)));

        assertThat(server.last().json()).containsEntry("inbox_id", 5);
    }

    @Test
    void aNameMayBeAnExpressionAndNothingMeansNotGiven() {
        send(CREATE + "${header.where}", null, Map.of("where", "Sales"));
        assertThat(server.last().json()).containsEntry("inbox_id", 5);

        send(CREATE + "${header.where}", null, ids(Map.of("CamelChatwootInboxId", 99)));
        assertThat(server.last().json()).doesNotContainKey("inbox_id");
    }

    @Test
    void theRouteCountsBeforeTheParametersHeader() {
        send(
                CREATE + "Sales",
                null,
                Map.of("CamelChatwootParameters", Map.of("inboxId", 99, "status", "open")));
        assertThat(server.last().json())
                .containsEntry("inbox_id", 5)
                .containsEntry("status", "open");
        send(
                "chatwoot:createConversation?contactId=7&inboxId=8",
                null,
                Map.of("CamelChatwootParameters", Map.of("inbox", "Sales")));
        assertThat(server.last().json()).containsEntry("inbox_id", 8);
    }

    @Test
    void nameAndIdTogetherAreRefused() {
        assertThat(refusalAtStart(CREATE + "Sales&inboxId=3"))
                .contains("inbox and inboxId say the same");
        assertThat(
                        refusal(
                                "chatwoot:createConversation?contactId=7",
                                null,
                                Map.of(
                                        "CamelChatwootParameters",
                                        Map.of("inbox", "Sales", "inboxId", 3))))
                .contains("inbox and inboxId say the same");
    }

    @Test
    void whatIsMissingMayBeGivenByName() {
        assertThat(refusal("chatwoot:assignTeam?conversationId=42", null))
                .contains("teamId is needed: set the option teamId, the option team");
    }

    @Test
    void aCannedResponseIsTheTextAndChatwootRendersIt() {
        send("chatwoot:sendMessage?conversationId=42&cannedResponse=hi", "not this");

        assertThat(server.last().json()).containsEntry("content", "Hello {{contact.name}}");
    }

    @Test
    void aBotNeedsAPersonToLookNamesUp() {
        options().setAccessToken(null);
        options().setBotAccessToken("bot-token");
        assertThat(refusalAtStart("chatwoot:assignTeam?conversationId=42&team=billing"))
                .contains("team: a name is looked up with the accessToken of a person")
                .contains("or say teamId");

        options().setAccessToken(TOKEN);
        send("chatwoot:sendMessage?conversationId=42&cannedResponse=hi&as=bot", null);
        assertThat(server.requests())
                .extracting(RecordedRequest::token)
                .containsExactly(TOKEN, "bot-token");
    }

    @Test
    void aBotsIdHasNoName() {
        assertThat(refusalAtStart("chatwoot:assignAgentBot?conversationId=42&agent=jane"))
                .contains("there is no option 'agent'");
    }
}
