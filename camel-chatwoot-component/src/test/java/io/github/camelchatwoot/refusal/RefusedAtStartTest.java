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
package io.github.camelchatwoot.refusal;

import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefusedAtStartTest extends ChatwootRoutes {

    @ParameterizedTest
    @ValueSource(
            strings = {"sendMesage", "sendmessage", "send-message", "send.message", "Sendmessage"})
    void anUnknownOperation(String name) {
        assertThat(refusalAtStart("chatwoot:" + name))
                .startsWith("chatwoot:" + name + ": there is no such operation; the nearest are")
                .contains("sendMessage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatwoot:?name=x", "chatwoot:../secret"})
    void noOperation(String uri) {
        assertThat(refusalAtStart(uri)).contains("there is no such operation");
    }

    @Test
    void anUnknownOption() {
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&contnt=Hi"))
                .startsWith(
                        "chatwoot:sendMessage: there is no option 'contnt'; the nearest are content, ")
                .contains("and its own are accountId, conversationId, content,");
        assertThat(refusalAtStart("chatwoot:sendMessage?acessToken=x"))
                .startsWith(
                        "chatwoot:sendMessage: there is no option 'acessToken'; the nearest are accessToken");
    }

    @Test
    void anOptionOfAnotherOperation() {
        assertThat(refusalAtStart("chatwoot:getContact?contactId=7&name=Ann"))
                .startsWith("chatwoot:getContact: there is no option 'name'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendMessage?conversationId=seven | conversationId: 'seven' is not a whole number",
                "sendMessage?conversationId=7.5 | conversationId: '7.5' is not a whole number",
                "sendMessage?conversationId=99999999999999999999 | conversationId: '99999999999999999999' is not a whole number",
                "sendMessage?private=yes | private: 'yes' is neither true nor false",
                "toggleStatus?status=opne | status: 'opne' is not one of open, resolved, pending, snoozed; did you mean open?",
                "toggleStatus?snoozedUntil=soon | snoozedUntil: 'soon' is not a time; give seconds since 1970, ISO text such as 2026-01-31T08:00:00Z, or now-7d, today, yesterday",
                "toggleStatus?snoozedUntil=1700000000000 | snoozedUntil: '1700000000000' is too large for seconds since 1970; it looks like milliseconds",
                "listContacts?page=one | page: 'one' is not a whole number"
            })
    void aValueOfTheWrongKind(String uri, String sentence) {
        assertThat(refusalAtStart("chatwoot:" + uri))
                .isEqualTo("chatwoot:" + uri.replaceAll("\\?.*", "") + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages=every | pages | one, all, list",
                "body=eat | body | auto, merge, ignore",
                "liquid=no | liquid | escape, render",
                "unknownFields=keep | unknownFields | refuse, send",
                "as=admin | as | user, bot",
                "maxItems=many | maxItems | whole number",
                "retryUnsafe=perhaps | retryUnsafe | true nor false"
            })
    void anOptionOfTheComponentWithAWrongValue(String option, String name, String choices) {
        String value = option.substring(option.indexOf('=') + 1);
        assertThat(refusalAtStart("chatwoot:listContacts?" + option))
                .startsWith("chatwoot:listContacts: " + name + ": '" + value + "' is n")
                .contains(choices);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.com",
                "ftp://chat.example.com",
                "https://",
                "https:///x",
                "//host",
                "https://chat example.com",
                "https://user:pw@chat.example.com",
                "https://us er:pw@chat.example.com",
                "https://chat.example.com:99999",
                "https://my_chat:3000",
                "https://chät.example.com",
                "https://chat.example.com?x=1",
                "https://chat.example.com/#top",
                "javascript:alert(1)"
            })
    void aBaseUrlThatIsNone(String baseUrl) {
        options().setBaseUrl(baseUrl);
        assertThat(refusalAtStart("chatwoot:listAgents"))
                .startsWith("chatwoot:listAgents: baseUrl is not the address of a server: ")
                .endsWith("; it looks like https://chat.example.com");
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:listAgents"))
                .satisfies(
                        thrown ->
                                assertThat(
                                                Stream.iterate(
                                                        thrown,
                                                        Objects::nonNull,
                                                        Throwable::getCause))
                                        .extracting(Throwable::toString)
                                        .noneMatch(told -> told.contains("pw")));
    }

    @Test
    void noBaseUrl() {
        for (String none : new String[] {null, "", "  "}) {
            options().setBaseUrl(none);
            assertThat(refusalAtStart("chatwoot:listAgents"))
                    .isEqualTo(
                            "chatwoot:listAgents: baseUrl is needed: the address of your Chatwoot, such as https://chat.example.com");
        }
    }

    @Test
    void aBaseUrlMayHaveAPathAndASlashAtItsEnd() {
        options().setBaseUrl(server.url() + "/desk/");
        assertThat(sent("chatwoot:listAgents", null).path())
                .isEqualTo("/desk/api/v1/accounts/1/agents");
    }

    @Test
    void noToken() {
        options().setAccessToken(null);
        assertThat(refusalAtStart("chatwoot:listAgents"))
                .isEqualTo(
                        "chatwoot:listAgents: accessToken is needed: set it on the component, the connection or the endpoint");
        assertThat(refusalAtStart("chatwoot:platformGetUser?userId=1"))
                .isEqualTo(
                        "chatwoot:platformGetUser: platformAccessToken is needed: set it on the component, the connection or the endpoint");
        assertThat(refusalAtStart("chatwoot:sendMessage?as=bot"))
                .isEqualTo(
                        "chatwoot:sendMessage: botAccessToken is needed: set it on the component, the connection or the endpoint");
    }

    @Test
    void aTokenThatIsNone() {
        options().setAccessToken("two words\nand lines");
        assertThat(refusalAtStart("chatwoot:listAgents"))
                .startsWith("chatwoot:listAgents: ")
                .contains("access token is one word")
                .doesNotContain("two words");
    }

    @Test
    void aBotWhereChatwootRefusesBots() {
        options().setAccessToken(null);
        options().setBotAccessToken("bot-token");
        assertThat(refusalAtStart("chatwoot:createContact?name=Ann"))
                .isEqualTo(
                        "chatwoot:createContact: Chatwoot refuses it to agent bots; give the accessToken of a person (as=user)");
    }

    @Test
    void pagesOfWhatIsNoList() {
        assertThat(refusalAtStart("chatwoot:getContact?contactId=7&pages=all"))
                .isEqualTo(
                        "chatwoot:getContact: pages=all is for lists, and the answer here is none");
    }

    @Test
    void anUnknownConnection() {
        assertThat(refusalAtStart("chatwoot:listAgents?connection=sales"))
                .isEqualTo(
                        "chatwoot:listAgents: connection: there is none named 'sales', neither on the component nor in the registry");
    }

    @Test
    void anUnknownTimeZone() {
        assertThat(refusalAtStart("chatwoot:listAgents?timeZone=Berlin"))
                .isEqualTo(
                        "chatwoot:listAgents: timeZone: 'Berlin' is no time zone; give one such as Europe/Berlin or UTC");
    }

    @Test
    void aResourceThatIsNotThere() {
        assertThat(refusalAtStart("chatwoot:sendMessage?content=resource:classpath:none.liquid"))
                .startsWith(
                        "chatwoot:sendMessage: content: the resource classpath:none.liquid can't be read");
    }

    @Test
    void anExpressionThatIsNone() {
        assertThat(refusalAtStart("chatwoot:sendMessage?content=RAW(Hi ${bdy[name]}!)"))
                .startsWith(
                        "chatwoot:sendMessage: content: ${bdy[name]} is not an expression of the Simple language");
    }

    @Test
    void aNestedMapOfYamlAndJsonWithABareExpression() {
        assertThat(refusalAtStart("chatwoot:updateContact?contactId=7&customAttributes={a=1}"))
                .startsWith(
                        "chatwoot:updateContact: customAttributes: an object has to be written as JSON text, such as '{\"a\": 1}', not as nested YAML");
        assertThat(
                        refusalAtStart(
                                "chatwoot:updateContact?contactId=7&customAttributes=RAW({\"a\": ${body[a]}})"))
                .startsWith(
                        "chatwoot:updateContact: customAttributes: is not JSON; an expression in it has to stand between quotes, such as {\"a\": \"${body[a]}\"}");
    }

    @Test
    void anOptionThatIsGivenTwice() {
        assertThat(refusalAtStart("chatwoot:updateContact?name=Ann&name=Bob"))
                .isEqualTo("chatwoot:updateContact: name is given 2 times; it has to be once");
    }

    @Test
    void aConsumer() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        camel.getEndpoint("chatwoot:sendMessage")
                                                .createConsumer(exchange -> {})))
                .hasMessage("chatwoot:sendMessage is for to(...), not for from(...)");
    }
}
