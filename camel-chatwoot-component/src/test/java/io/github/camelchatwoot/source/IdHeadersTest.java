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
package io.github.camelchatwoot.source;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class IdHeadersTest extends ChatwootRoutes {

    @Test
    void areSetByWhatWasCreatedAndReadByTheNextStep() {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to: "chatwoot:createContact?name=Ann"
                        - to: "chatwoot:getContact"
                """);
        server.answers(200, "{\"payload\": {\"contact\": {\"id\": 42, \"name\": \"Ann\"}}}");
        Exchange exchange = send("direct:start", null);

        assertThat(exchange.getException()).isNull();
        assertThat(server.last().path()).isEqualTo("/api/v1/accounts/1/contacts/42");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelChatwootContactId", 42)
                .containsEntry("CamelChatwootOrigin", server.url());
        assertThat(exchange.getMessage().getHeader("CamelChatwootAccountId")).hasToString("1");
    }

    @Test
    void countOnlyIfTheyComeFromThisServer() {
        Map<String, Object> headers = new HashMap<>(ids(Map.of("CamelChatwootContactId", 8)));
        headers.put("CamelChatwootOrigin", "https://elsewhere.example");
        String needed =
                "contactId is needed: set the option contactId, the header CamelChatwootContactId, or an entry of the header CamelChatwootParameters";
        assertThat(refusal("chatwoot:getContact", null, headers)).isEqualTo(needed);
        headers.remove("CamelChatwootOrigin");
        assertThat(refusal("chatwoot:getContact", null, headers)).isEqualTo(needed);
    }

    @Test
    void countOnlyIfTheyAreOfTheConfiguredAccount() {
        Map<String, Object> headers =
                ids(Map.of("CamelChatwootContactId", 8, "CamelChatwootAccountId", 2));
        assertThat(refusal("chatwoot:getContact", null, headers)).startsWith("contactId is needed");
        headers.put("CamelChatwootAccountId", "1");
        sent("chatwoot:getContact", null, headers);
    }

    @Test
    void countOnlyIfTheyAreOfTheAccountInTheUri() {
        Map<String, Object> headers =
                ids(Map.of("CamelChatwootContactId", 8, "CamelChatwootAccountId", 1));
        assertThat(refusal("chatwoot:getContact?accountId=2", null, headers))
                .startsWith("contactId is needed");
        headers.put("CamelChatwootAccountId", 2);
        assertThat(sent("chatwoot:getContact?accountId=2", null, headers).path())
                .isEqualTo("/api/v1/accounts/2/contacts/8");
        assertThat(refusal("chatwoot:getContact?accountId=${body}", 3, headers))
                .startsWith("contactId is needed");
    }

    @Test
    void ofAnotherServerAreRemovedWhenThisOneAnswers() {
        Exchange exchange =
                send(
                        "chatwoot:getContact?contactId=7",
                        null,
                        Map.of(
                                "CamelChatwootOrigin",
                                "https://elsewhere.example",
                                "CamelChatwootConversationId",
                                99));
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKey("CamelChatwootConversationId")
                .containsEntry("CamelChatwootOrigin", server.url())
                .containsEntry("CamelChatwootContactId", 7L);
    }

    @Test
    void ofAnotherAccountAreRemovedWhenThisOneAnswers() {
        Exchange exchange =
                send(
                        "chatwoot:getContact?contactId=7",
                        null,
                        ids(
                                Map.of(
                                        "CamelChatwootAccountId",
                                        2,
                                        "CamelChatwootConversationId",
                                        99)));
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKey("CamelChatwootConversationId");
        assertThat(exchange.getMessage().getHeader("CamelChatwootAccountId")).hasToString("1");
    }

    @Test
    void aListRemovesThoseOfTheKindThatItReturns() {
        server.answers(200, "{\"meta\": {\"count\": 1}, \"payload\": [{\"id\": 5}]}");
        Exchange exchange =
                send(
                        "chatwoot:listContacts",
                        null,
                        ids(Map.of("CamelChatwootContactId", 7, "CamelChatwootConversationId", 3)));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKey("CamelChatwootContactId")
                .containsEntry("CamelChatwootConversationId", 3);
    }

    @Test
    void aFailedCallLeavesTheMessageAsItWas() {
        server.answers(404, "{\"error\": \"Resource could not be found\"}");
        Exchange exchange = send("chatwoot:getContact?contactId=7", "as it was");
        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("as it was");
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void ofWhatIsOptionalAreReadOnlyWhereTheCatalogueSaysSo() {
        Map<String, Object> headers =
                ids(Map.of("CamelChatwootInboxId", 3, "CamelChatwootTeamId", 4));
        assertThat(sent("chatwoot:listConversations", null, headers).query()).isNull();
    }

    @Test
    void anIdThatIsNoNumberIsRefused() {
        assertThat(
                        refusal(
                                "chatwoot:getContact",
                                null,
                                ids(Map.of("CamelChatwootContactId", "7/../../2"))))
                .isEqualTo("contactId: '7/../../2' is not a whole number");
    }
}
