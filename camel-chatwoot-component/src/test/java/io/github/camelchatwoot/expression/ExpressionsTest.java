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
package io.github.camelchatwoot.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionsTest extends ChatwootRoutes {

    private static final String UPDATE = "chatwoot:updateContact?contactId=7&";
    private static final String SEND = "chatwoot:sendMessage?conversationId=7&";

    private static Map<String, Object> with(Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("x", value);
        return body;
    }

    private Map<String, Object> json(String uri, Object body) {
        return sent(uri, body).json();
    }

    @Test
    void aLoneExpressionKeepsItsType() {
        assertThat(json(SEND + "private=${body[x]}", with(true)))
                .isEqualTo(Map.of("private", true));
        assertThat(json(SEND + "senderId=${body[x]}", with(5))).isEqualTo(Map.of("sender_id", 5));
        Map<String, Object> map = Map.of("a", List.of(1, "two", true));
        assertThat(json(UPDATE + "customAttributes=${body[x]}", with(map)))
                .isEqualTo(Map.of("custom_attributes", map));
    }

    @Test
    void textOfTheRightKindBecomesTheType() {
        assertThat(json(SEND + "private=${body[x]}", with("TRUE")))
                .isEqualTo(Map.of("private", true));
        assertThat(json(SEND + "senderId=${body[x]}", with(" 5 ")))
                .isEqualTo(Map.of("sender_id", 5));
        assertThat(json(UPDATE + "customAttributes=${body[x]}", with("{\"a\": 1}")))
                .isEqualTo(Map.of("custom_attributes", Map.of("a", 1)));
    }

    @Test
    void aMissingStepIsNull() {
        for (String path :
                List.of(
                        "${body[meta][assignee][name]}",
                        "${body[x][a][0][b]}",
                        "${body[x][a][last]}",
                        "${header.none[a]}",
                        "${variable.none[a][b]}",
                        "${exchangeProperty.none[a]}")) {
            assertThat(json(UPDATE + "email=a@b.example&name=" + path, with(Map.of())))
                    .isEqualTo(Map.of("email", "a@b.example"));
        }
    }

    @Test
    void nullInsideTextIsEmpty() {
        assertThat(json(SEND + "content=RAW(Hi ${body[meta][name]}!)", with(1)))
                .isEqualTo(Map.of("content", "Hi !"));
    }

    @Test
    void textOfNothingButNullsIsNotGiven() {
        assertThat(json(SEND + "echoId=e&content=${body[a]}${body[b]}", with(1)))
                .isEqualTo(Map.of("echo_id", "e"));
    }

    @Test
    void aNullLeafOfJsonIsLeftOut() {
        assertThat(
                        json(
                                UPDATE
                                        + "customAttributes=RAW({\"a\": \"${body[x]}\", \"b\": \"${body[y][z]}\", \"c\": {\"d\": \"${body[y]}\"}, \"e\": \"\"})",
                                with(5)))
                .isEqualTo(Map.of("custom_attributes", Map.of("a", 5, "c", Map.of(), "e", "")));
    }

    @Test
    void pathsReachIntoListsAndTrees() throws Exception {
        Map<String, Object> body =
                Map.of("list", List.of("a", Map.of("b", "c")), "key with space", "d");
        assertThat(json(SEND + "content=${body[list][1][b]}", body)).containsEntry("content", "c");
        assertThat(json(SEND + "content=${body[list][last][b]}", body))
                .containsEntry("content", "c");
        assertThat(json(SEND + "content=${body['key with space']}", body))
                .containsEntry("content", "d");
        Object tree = new ObjectMapper().readTree("{\"list\": [\"a\", {\"b\": 5, \"n\": null}]}");
        assertThat(json(SEND + "echoId=x&content=${body[list][1][b]}", tree))
                .containsEntry("content", "5");
        assertThat(json(SEND + "echoId=x&content=${body[list][1][n][m]}", tree))
                .isEqualTo(Map.of("echo_id", "x"));
    }

    @Test
    void otherFunctionsOfSimpleWork() {
        assertThat(
                        json(SEND + "content=RAW(${body[x]} on ${date:now:yyyy})", with("A"))
                                .get("content"))
                .asString()
                .startsWith("A on 20");
        assertThat(json(SEND + "content=${bodyAs(String)}", "text"))
                .containsEntry("content", "text");
    }

    @Test
    void listsAreCommasJsonOrOneExpression() {
        String labels = "chatwoot:setConversationLabels?conversationId=7&labels=";
        assertThat(json(labels + "a, b ,c", null))
                .isEqualTo(Map.of("labels", List.of("a", "b", "c")));
        assertThat(json(labels + "RAW([\"a,b\", \"${body[x]}\"])", with("c,d")))
                .isEqualTo(Map.of("labels", List.of("a,b", "c,d")));
        assertThat(json(labels + "${body[x]}", with(List.of("a", "b"))))
                .isEqualTo(Map.of("labels", List.of("a", "b")));
        assertThat(json(labels + "${body[x]}", with(new String[] {"a", "b"})))
                .isEqualTo(Map.of("labels", List.of("a", "b")));
        assertThat(json(labels + "a,${body[x]},${body[y]}", with("b,c")))
                .isEqualTo(Map.of("labels", List.of("a", "b,c")));
        assertThat(json(labels + "${body[x]}", with(Arrays.asList("a", null, ""))))
                .isEqualTo(Map.of("labels", List.of("a")));
        assertThat(json(labels + "${body[x]}", with(List.of())))
                .isEqualTo(Map.of("labels", List.of()));
    }

    @Test
    void listsOfNumbersAreChecked() {
        String members = "chatwoot:addTeamMembers?teamId=3&userIds=";
        assertThat(json(members + "1,2", null)).isEqualTo(Map.of("user_ids", List.of(1, 2)));
        assertThat(json(members + "${body[x]}", with(List.of("1", 2))))
                .isEqualTo(Map.of("user_ids", List.of(1, 2)));
        assertThat(refusalAtStart(members + "1,two"))
                .isEqualTo("chatwoot:addTeamMembers: userIds: 'two' is not a whole number");
        assertThat(refusal(members + "${body[x]}", with(List.of("two"))))
                .isEqualTo("userIds: 'two' is not a whole number");
    }

    @Test
    void aMapWhereTextBelongsIsRefused() {
        assertThat(refusal(SEND + "content=${body[x]}", with(Map.of("a", 1))))
                .startsWith("content: a map is not text");
    }

    @Test
    void anExpressionThatFailsNamesItsOption() {
        assertThat(refusal(SEND + "content=RAW(Hi ${body.getNothing}!)", "text"))
                .startsWith("content: Hi ${body.getNothing}! can't be evaluated");
    }

    @Test
    void variableReceiveKeepsAnAnswerForLaterSteps() {
        server.answers(200, "{\"id\": 42, \"meta\": {\"sender\": {\"name\": \"Ann\"}}}");
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: "chatwoot:getConversation?conversationId=5"
                            variableReceive: conversation
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: "${variable.conversation[id]}"
                              content: "Hi ${variable.conversation[meta][sender][name]}, ${variable.conversation[none][name]}"
                """);
        Exchange exchange = send("direct:start", "before");
        assertThat(exchange.getException()).isNull();
        assertThat(server.last().path()).endsWith("/conversations/42/messages");
        assertThat(server.last().json()).isEqualTo(Map.of("content", "Hi Ann, "));
    }

    @Test
    void everyMessageIsEvaluatedAnew() {
        List<Object> contents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            contents.add(json(SEND + "content=RAW(No. ${body[x]})", with(i)).get("content"));
        }
        assertThat(contents).containsExactly("No. 0", "No. 1", "No. 2");
    }
}
