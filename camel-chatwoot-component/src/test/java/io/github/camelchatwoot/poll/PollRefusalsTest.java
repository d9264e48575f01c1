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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PollRefusalsTest extends PollRoutes {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    listTeamMembers?teamId=1 | listTeamMembers is for to(...), not for from(...): no id tells which things of this list are new
                    listLabels?pages=all | pages is for to(...), not for from(...)
                    listContactNotes | contactId is needed: polling has no message that could give it
                    listContactNotes?contactId=RAW(${body}) | contactId: polling has no message for ${body}; give a fixed value
                    listConversations?inbox=RAW(${body}) | inbox: polling has no message for ${body}; give a fixed name
                    listConversations?page=2 | page can't be set: polling reads the pages itself
                    listContacts?sort=name | sort can't be set: polling reads the pages itself
                    listMessages?filterInternalMessages=true | filterInternalMessages is for one conversation: name it with conversationId, or leave both out
                    listMessages?conversationId=1&messageType=incoming | messageType is for events, and here the items of a list come
                    listMessages?events=conversation_created | events: 'conversation_created' never comes by polling this; what comes is message_created
                    listContacts?changedFields=custom_attributes.plan | changedFields: polling knows which field changed, not what in it; say custom_attributes
                    createContact | createContact is for to(...), not for from(...)
                    sendMessage?delay=5 | there is no option 'delay'
                    listConversations?messageType=incoming | there is no option 'messageType'
                    listLabels?lanes=5 | there is no option 'lanes'
                    webhook?path=/x&secret=s&greedy=true | there is no option 'greedy'
                    listTeamMembers?teamId=1&scheduler.cron=x | there is no option 'scheduler.cron'
                    """)
    void fromRefusesAtStart(String uri, String sentence) {
        assertThatThrownBy(() -> route("polling", "chatwoot:" + uri))
                .hasStackTraceContaining(sentence)
                .hasStackTraceContaining("chatwoot:" + uri.replaceAll("\\?.*", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    listConversations?delay=5 | delay is for from(...), not for to(...)
                    listConversations?scheduler.x=5 | scheduler.x is for from(...), not for to(...)
                    listMessages?messageType=incoming | messageType is for from(...), not for to(...)
                    listLabels?fromBeginning=true | fromBeginning is for from(...), not for to(...)
                    """)
    void toRefusesWhatOnlyPollingHas(String uri, String sentence) {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:" + uri).createProducer())
                .hasMessageContaining(sentence);
    }

    @Test
    void pollEnrichIsRefused() {
        assertThatThrownBy(() -> camel.createConsumerTemplate().receive("chatwoot:listLabels", 9))
                .rootCause()
                .hasMessage(
                        "chatwoot:listLabels can't be used with pollEnrich or poll: call it with"
                                + " to(...) or enrich(...), or begin a route with it");
    }

    @Test
    void anAccountHasToBeNamed() {
        component(camel).getConfiguration().setAccountId(null);
        assertThatThrownBy(() -> route("polling", "chatwoot:listMessages"))
                .rootCause()
                .hasMessageContaining("accountId is needed");
        assertThatThrownBy(() -> route("polling", "chatwoot:listLabels"))
                .rootCause()
                .hasMessageContaining("accountId is needed");
    }

    @Test
    void whatIsPolledIsSaidByTheCatalogue() {
        List<String> polled =
                Operations.names().stream().filter(name -> Operations.load(name).polled()).toList();
        assertThat(polled)
                .contains(
                        "listConversations",
                        "listNotifications",
                        "listAuditLogs",
                        "filterConversations",
                        "searchMessages",
                        "platformListAccounts",
                        "clientListMessages")
                .doesNotContain(
                        "listTeamMembers",
                        "addTeamMembers",
                        "setInboxMembers",
                        "listPortals",
                        "getReport",
                        "listConversationLabels");
        assertThat(polled)
                .map(Operations::load)
                .allMatch(operation -> operation.answer().isList())
                .extracting(Operation::method)
                .containsOnly("GET", "POST");
    }
}
