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
package io.github.camelchatwoot.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

class OlderServerTest extends RunningCamel {

    private Exception failure(String uri, Map<String, Object> parameters) {
        Exchange exchange = send(uri, parameters);
        return exchange.getException();
    }

    @Test
    void whatItLacksIsRefusedWithBothVersions() throws Exception {
        chatwoot.version("4.6.0");
        start("chatwoot:listCompanies");
        assertThat(failure("chatwoot:listCompanies", Map.of()))
                .isInstanceOf(ChatwootException.class)
                .isNotInstanceOf(ChatwootNotFoundException.class)
                .hasMessage("listCompanies needs Chatwoot 4.7.0; %s is 4.6.0", chatwoot.baseUrl())
                .extracting(e -> ((ChatwootException) e).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theVersionIsAskedOnceAndAgainAfterAWhile() throws Exception {
        chatwoot.version("4.4.0");
        start("chatwoot:listAssignmentPolicies");
        failure("chatwoot:listAssignmentPolicies", Map.of());
        failure("chatwoot:getAssignmentPolicy", Map.of("assignmentPolicyId", 4711));
        assertThat(paths().stream().filter("/api"::equals)).hasSize(1);

        chatwoot.version("4.4.1");
        later(Duration.ofMinutes(11));
        assertThat(failure("chatwoot:listAssignmentPolicies", Map.of()))
                .hasMessageEndingWith(chatwoot.baseUrl() + " is 4.4.1");
        assertThat(paths().stream().filter("/api"::equals)).hasSize(2);
    }

    @Test
    void nothingIsAskedWhereOnlyTheThingIsMissing() throws Exception {
        start("chatwoot:listAssignmentPolicies");
        assertThat(failure("chatwoot:getAssignmentPolicy", Map.of("assignmentPolicyId", 4711)))
                .isInstanceOf(ChatwootNotFoundException.class);
        assertThat(paths()).doesNotContain("/api");
    }

    @Test
    void nothingIsAskedWhileCallsWorkNorWhereNoVersionLacksIt() throws Exception {
        start("chatwoot:listLabels");
        assertThat(failure("chatwoot:listCompanies", Map.of())).isNull();
        assertThat(failure("chatwoot:getContact", Map.of("contactId", 4711)))
                .isInstanceOf(ChatwootNotFoundException.class);
        assertThat(paths()).doesNotContain("/api");
    }

    @Test
    void aServerThatHidesItsVersionCountsAsTheNewest() throws Exception {
        chatwoot.faults().onRequest("GET", "/api").answer(404);
        chatwoot.version("4.6.0");
        start("chatwoot:listCompanies");
        assertThat(failure("chatwoot:listCompanies", Map.of()))
                .isInstanceOf(ChatwootNotFoundException.class);
    }

    @Test
    void whatBotsMayOnlyLaterIsRefusedSo() throws Exception {
        options().setBotAccessToken(BotToken.in(chatwoot));
        chatwoot.version("4.13.0");
        start("chatwoot:listConversationLabels?conversationId=1");
        assertThat(failure("chatwoot:listConversationLabels", Map.of("conversationId", 1)))
                .hasMessage(
                        "listConversationLabels by a bot needs Chatwoot 4.14.2; %s is 4.13.0",
                        chatwoot.baseUrl());
    }

    @Test
    void aFilterByContactIsRefusedSo() throws Exception {
        chatwoot.version("4.14.1");
        start("chatwoot:listLabels");
        Map<String, Object> byContact =
                Map.of(
                        "attribute_key", "contact_id",
                        "filter_operator", "equal_to",
                        "values", List.of(7));
        assertThat(failure("chatwoot:filterConversations", Map.of("payload", List.of(byContact))))
                .hasMessage(
                        "filterConversations by contact_id needs Chatwoot 4.14.2; %s is 4.14.1",
                        chatwoot.baseUrl());
    }
}
