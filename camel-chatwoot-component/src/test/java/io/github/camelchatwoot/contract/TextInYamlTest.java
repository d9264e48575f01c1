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
package io.github.camelchatwoot.contract;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text under {@code parameters:} of a YAML route arrives as it was written. */
class TextInYamlTest {

    private static PlaybackServer server;
    private static ComponentUnderTest component;

    @BeforeAll
    static void start() {
        server = new PlaybackServer();
        component = new ComponentUnderTest(server.baseUrl());
        server.play(request -> RecordedAnswer.json(Json.node(Map.of("id", 1))));
    }

    @AfterAll
    static void stop() {
        component.close();
        server.close();
    }

    static Stream<String> texts() {
        return Stream.of(
                "Fish & chips: 100% + #1?",
                "Hello,\n\n  we are on it.\nYours\n",
                "one\r\ntwo\tthree",
                "Bonjour\u00A0! \u3000 \u2028 \u202F",
                "emoji \uD83D\uDE00 and \u202E right to left",
                " spaces around ",
                "C:\\new\\table \"quoted\" 'twice'",
                "a=b;c=d, RAW(x), %41 %zz %",
                "# a heading",
                "<b>&amp;</b> \u0001");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofTo(String text) {
        check("to", text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofToDynamic(String text) {
        check("toD", text);
    }

    private static void check(String step, String text) {
        server.play(request -> RecordedAnswer.json(Json.node(Map.of("id", 1))));
        Route route =
                component.with(
                        Route.to("sendMessage")
                                .option("accountId", "7")
                                .option("conversationId", "1")
                                .option("content", text),
                        RecordedTokens.Kind.USER,
                        "token");
        component.sendThroughYaml(step, route);
        assertThat(server.seen()).hasSize(1);
        assertThat(Json.parse(server.seen().get(0).text()).get("content").asText()).isEqualTo(text);
    }
}
