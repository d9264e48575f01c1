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
package io.github.camelchatwoot.composite;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;
import io.github.camelchatwoot.fixture.RecordingServer.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** A bot may assign, but neither read members nor a conversation that has a team. */
class AssignTokensTest extends ChatwootRoutes {

    private static final String BOT = "bot-token-0815";

    private List<String> tokens() {
        return server.requests().stream().map(RecordedRequest::token).toList();
    }

    @Test
    void aBotReadsAsAPersonAndAssignsAsItself() {
        options().setBotAccessToken(BOT);
        server.answers(
                request ->
                        new Reply(
                                200,
                                request.path().endsWith("/assignable_agents")
                                        ? "{\"payload\": [{\"id\": 5, \"name\": \"Joe\"}]}"
                                        : "{\"id\": 5, \"inbox_id\": 3}"));

        send("chatwoot:assign?conversationId=42&assigneeId=5&as=bot", null);

        assertThat(tokens()).containsExactly(TOKEN, TOKEN, BOT);
    }

    @Test
    void aTeamAloneTakesNoPerson() {
        options().setAccessToken(null);
        options().setBotAccessToken(BOT);
        server.answers(200, "{\"id\": 3, \"name\": \"billing\"}");

        send("chatwoot:assign?conversationId=42&teamId=3", null);

        assertThat(tokens()).containsExactly(BOT);
    }

    @Test
    void aBotAloneCannotLookWhoIsInTheInbox() {
        options().setAccessToken(null);
        options().setBotAccessToken(BOT);

        assertThat(refusal("chatwoot:assign?conversationId=42&strategy=roundRobin", null))
                .contains("accessToken is needed");
    }

    @Test
    void aTeamThatThereIsNotIsTold() {
        server.answers(200, "null");

        assertThat(
                        send("chatwoot:assign?conversationId=42&teamId=99", null)
                                .getException()
                                .getMessage())
                .contains("there is no team 99");
    }
}
