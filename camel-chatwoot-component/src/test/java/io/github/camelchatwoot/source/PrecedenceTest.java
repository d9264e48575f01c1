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

/** Where a value comes from: URI, parameters header, body, id headers, configuration, preset. */
class PrecedenceTest extends ChatwootRoutes {

    private static final String PARAMETERS = "CamelChatwootParameters";

    @Test
    void theUriGoesBeforeTheParametersHeader() {
        Map<String, Object> json =
                sent(
                                "chatwoot:updateContact?contactId=7&name=Uri",
                                null,
                                Map.of(
                                        PARAMETERS,
                                        Map.of("name", "Header", "email", "a@b.example")))
                        .json();
        assertThat(json).isEqualTo(Map.of("name", "Uri", "email", "a@b.example"));
    }

    @Test
    void theUriGoesBeforeTheBody() {
        Map<String, Object> json =
                sent(
                                "chatwoot:updateContact?contactId=7&name=Uri&body=merge",
                                Map.of("name", "Body", "email", "a@b.example"))
                        .json();
        assertThat(json).isEqualTo(Map.of("name", "Uri", "email", "a@b.example"));
    }

    @Test
    void theUriGoesBeforeAnIdHeader() {
        sent("chatwoot:getContact?contactId=7", null, ids(Map.of("CamelChatwootContactId", 8)));
        assertThat(server.request().path()).endsWith("/contacts/7");
    }

    @Test
    void theUriGoesBeforeTheConfiguration() {
        sent("chatwoot:getContact?contactId=7&accountId=5", null);
        assertThat(server.request().path()).startsWith("/api/v1/accounts/5/");
    }

    @Test
    void anExpressionOfTheUriThatGaveNothingIsNotFilledFromBelow() {
        Map<String, Object> json =
                sent(
                                "chatwoot:updateContact?contactId=7&name=${header.none}&body=merge",
                                Map.of("name", "Body", "email", "a@b.example"),
                                Map.of(PARAMETERS, Map.of("name", "Header")))
                        .json();
        assertThat(json).isEqualTo(Map.of("email", "a@b.example"));
    }

    @Test
    void theParametersHeaderGoesBeforeTheBody() {
        Map<String, Object> json =
                sent(
                                "chatwoot:updateContact?contactId=7",
                                Map.of("name", "Body", "email", "a@b.example"),
                                Map.of(PARAMETERS, Map.of("name", "Header")))
                        .json();
        assertThat(json).isEqualTo(Map.of("name", "Header", "email", "a@b.example"));
    }

    @Test
    void theParametersHeaderGoesBeforeAnIdHeader() {
        Map<String, Object> headers = ids(Map.of("CamelChatwootContactId", 8));
        headers.put(PARAMETERS, Map.of("contactId", 9));
        sent("chatwoot:getContact", null, headers);
        assertThat(server.request().path()).endsWith("/contacts/9");
    }

    @Test
    void theParametersHeaderGoesBeforeTheConfiguration() {
        sent("chatwoot:listAgents", null, Map.of(PARAMETERS, Map.of("accountId", 5)));
        assertThat(server.request().path()).startsWith("/api/v1/accounts/5/");
    }

    @Test
    void theParametersHeaderTakesTheApisOwnNamesToo() {
        Map<String, Object> json =
                sent(
                                "chatwoot:updateContact?contactId=7",
                                null,
                                Map.of(PARAMETERS, Map.of("phone_number", "+4915112345678")))
                        .json();
        assertThat(json).isEqualTo(Map.of("phone_number", "+4915112345678"));
    }

    @Test
    void theParametersHeaderIsGoneOnceRead() {
        Exchange exchange =
                send(
                        "chatwoot:updateContact?contactId=7",
                        null,
                        Map.of(PARAMETERS, Map.of("name", "Ann")));
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(PARAMETERS);
    }

    @Test
    void theParametersHeaderIsGoneWhenItWasRefusedToo() {
        Exchange exchange =
                send(
                        "chatwoot:updateContact?contactId=7",
                        null,
                        Map.of(PARAMETERS, Map.of("nme", "Ann")));
        assertThat(exchange.getException())
                .hasMessage(
                        "updateContact: the header CamelChatwootParameters has 'nme', which updateContact does not know; the nearest are name, phone_number, email");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(PARAMETERS);
    }

    @Test
    void theParametersHeaderHasToBeAMapWithNames() {
        assertThat(
                        refusal(
                                "chatwoot:updateContact?contactId=7",
                                null,
                                Map.of(PARAMETERS, "name=x")))
                .isEqualTo(
                        "the header CamelChatwootParameters holds a String; it has to be a Map of parameter names and values");
        assertThat(
                        refusal(
                                "chatwoot:updateContact?contactId=7",
                                null,
                                Map.of(PARAMETERS, Map.of(1, "x"))))
                .startsWith("the header CamelChatwootParameters has '1'");
    }

    @Test
    void theBodyGoesBeforeAnIdHeader() {
        Map<String, Object> json =
                sent(
                                "chatwoot:createConversation",
                                Map.of("contact_id", 9),
                                ids(Map.of("CamelChatwootContactId", 8, "CamelChatwootInboxId", 3)))
                        .json();
        assertThat(json).isEqualTo(Map.of("contact_id", 9, "inbox_id", 3));
    }

    @Test
    void aBodyCanNotNameTheAccount() {
        assertThat(
                        refusal(
                                "chatwoot:updateContact?contactId=7",
                                Map.of("accountId", 5, "name", "Ann")))
                .startsWith("the body has 'accountId', which updateContact does not know");
    }

    @Test
    void theConfigurationGoesBeforeTheAccountHeader() {
        sent("chatwoot:listAgents", null, ids(Map.of("CamelChatwootAccountId", 5)));
        assertThat(server.request().path()).startsWith("/api/v1/accounts/1/");
    }

    @Test
    void theAccountHeaderCountsWhereNoneIsConfigured() {
        options().setAccountId(null);
        sent("chatwoot:listAgents", null, ids(Map.of("CamelChatwootAccountId", 5)));
        assertThat(server.request().path()).startsWith("/api/v1/accounts/5/");
        assertThat(refusal("chatwoot:listAgents", null, Map.of("CamelChatwootAccountId", 5)))
                .isEqualTo(
                        "accountId is needed: set it on the component or the endpoint, or in the header CamelChatwootAccountId with CamelChatwootOrigin");
    }

    @Test
    void whatAPresetFixesCanNotBeChanged() {
        assertThat(refusalAtStart("chatwoot:sendPrivateNote?conversationId=7&private=false"))
                .startsWith("chatwoot:sendPrivateNote: there is no option 'private'");
        assertThat(
                        refusal(
                                "chatwoot:sendPrivateNote?conversationId=7",
                                Map.of("content", "x", "private", false)))
                .startsWith("the body has 'private'");
        assertThat(
                        sent(
                                        "chatwoot:sendPrivateNote?conversationId=7&unknownFields=send",
                                        Map.of("content", "x", "private", false))
                                .json())
                .containsEntry("private", true);
    }

    @Test
    void defaultsAreLeftToTheServer() {
        assertThat(sent("chatwoot:sendMessage?conversationId=7&content=Hi", null).json())
                .isEqualTo(Map.of("content", "Hi"));
    }

    @Test
    void absentAndEmptyAreNotGivenInUriAndHeaderButSentInABody() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("name", null);
        nothing.put("email", "");
        assertThat(
                        sent(
                                        "chatwoot:updateContact?contactId=7&identifier=${header.none}&phoneNumber=",
                                        null,
                                        Map.of(PARAMETERS, nothing))
                                .json())
                .isEmpty();
        assertThat(sent("chatwoot:updateContact?contactId=7", nothing).json()).isEqualTo(nothing);
    }

    @Test
    void anEmptyListOrMapIsAValue() {
        assertThat(
                        sent(
                                        "chatwoot:setConversationLabels?conversationId=7&labels=${body}",
                                        java.util.List.of())
                                .json())
                .isEqualTo(Map.of("labels", java.util.List.of()));
        assertThat(sent("chatwoot:updateContact?contactId=7&customAttributes=RAW({})", null).json())
                .isEqualTo(Map.of("custom_attributes", Map.of()));
    }

    @Test
    void clearSendsNull() {
        Map<String, Object> json =
                sent("chatwoot:updateContact?contactId=7&name=Ann&clear=email,phoneNumber", null)
                        .json();
        Map<String, Object> expected = new HashMap<>(Map.of("name", "Ann"));
        expected.put("email", null);
        expected.put("phone_number", null);
        assertThat(json).isEqualTo(expected);
        assertThat(refusalAtStart("chatwoot:updateContact?contactId=7&clear=emial"))
                .isEqualTo(
                        "chatwoot:updateContact: clear: updateContact has no field 'emial' to clear; the nearest are email, avatarUrl, identifier");
        assertThat(
                        refusalAtStart(
                                "chatwoot:updateContact?contactId=7&clear=email&email=a@b.example"))
                .isEqualTo(
                        "chatwoot:updateContact: clear: 'email' has a value in the URI, too; one of the two has to go");
    }
}
