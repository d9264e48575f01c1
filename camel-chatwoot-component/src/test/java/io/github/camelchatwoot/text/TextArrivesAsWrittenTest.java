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
package io.github.camelchatwoot.text;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class TextArrivesAsWrittenTest extends ChatwootRoutes {

    static String[] texts() {
        return new String[] {
            "Fish & chips: 100% + #1?",
            "a=1&b=2",
            "He said \"no\" and 'why'",
            "first\nsecond\r\n\tthird",
            "Grüße aus Köln, żółw, 日本",
            "👍🏽 done 🎉",
            "(see f(x)& more)",
            "(a)& {b}& c",
            "f(x)&nbsp;= 100% {y}&",
            "100%25 of %zz %41",
            "10\u00a0% & \u2028 more \u3000",
            "\n\n",
            "{see}& more",
            "C:\\temp\\new",
            "ready ? yes : no",
            "i++ and ++i",
            "a ~> b",
            "100% %zz",
            "ends with (brackets)",
            "ends with {braces}",
            "costs $5 and {5}",
            "a,b , c",
            " spaces around ",
            "plus+plus",
            "https://example.com/?a=1&b=(2)#top",
            "RAW of it",
            "RAW",
            "?",
            "&",
            "#bean:nothing",
            "#1"
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void underParametersOfYaml(String text) {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: 7
                              content: %s
                              echoId: after
                """
                        .formatted(quoted(text)));
        assertArrived(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void underParametersOfYamlAfterTheOtherParameters(String text) {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              echoId: after
                              conversationId: 7
                              content: %s
                """
                        .formatted(quoted(text)));
        assertArrived(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markedAsRawInJava(String text) {
        assumeThatCamelCarries(text);
        javaRoute(raw(text));
        assertArrived(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markedAsRawWhereCamelEvaluatesUris(String text) {
        assumeThatCamelCarries(text);
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").toD(raw(text)).to("direct:enrich");
                        from("direct:enrich").enrich().simple(raw(text));
                    }
                });
        assertThat(send("direct:start", null).getException()).isNull();
        assertThat(server.requests())
                .hasSize(2)
                .allMatch(request -> text.equals(request.json().get("content")));
    }

    private static String raw(String text) {
        String raw = text.contains(")&") ? "RAW{" + text + "}" : "RAW(" + text + ")";
        return "chatwoot:sendMessage?conversationId=7&content=" + raw + "&echoId=after";
    }

    @ParameterizedTest
    @MethodSource("texts")
    void throughAProperty(String text) {
        assumeThatCamelCarries(text);
        assumeThat(text).as("Camel ends a raw value there").doesNotContain(")&");
        properties(Map.of("greeting", text));
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: 7
                              content: "{{greeting}}"
                              echoId: after
                """);
        assertArrived(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aroundAnExpression(String text) {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: 7
                              content: %s
                              echoId: after
                """
                        .formatted(quoted(text + "${body[name]}" + text)));
        assertThat(sent("direct:start", Map.of("name", "Ann")).json())
                .containsEntry("content", text + "Ann" + text)
                .containsEntry("echo_id", "after");
    }

    @Test
    void inOneLineOfYaml() {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to: "chatwoot:sendMessage?conversationId=${body[id]}&content=Hi ${body[name]}, all well?"
                """);
        assertThat(sent("direct:start", Map.of("id", 7, "name", "Ann & Bob")).json())
                .containsEntry("content", "Hi Ann & Bob, all well?");
    }

    @Test
    void aBackslashMakesAnExpressionLiteral() {
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: 7
                              content: '\\${body} costs ${body} \\${'
                """);
        assertThat(sent("direct:start", "5 EUR").json())
                .containsEntry("content", "${body} costs 5 EUR ${");
    }

    @Test
    void anExpressionThatIsNotClosedIsRefusedAtStart() {
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&content=RAW(Hi ${body)"))
                .isEqualTo(
                        "chatwoot:sendMessage: content: the ${ at position 3 is not closed; write \\${ for a literal one");
    }

    @Test
    void whatCamelTakesApartIsRefused() {
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&content=RAW(f(x)& more)"))
                .isEqualTo(
                        "chatwoot:sendMessage: 'more)' is the rest of a text that Camel took apart at &; put the text into the body or a resource:, or make the URI with the builder Chatwoot");
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&content=RAW(f(x)&more=1)"))
                .startsWith("chatwoot:sendMessage: there is no option 'more'");
    }

    /** What Camel itself does with raw values that are not under {@code parameters:} of YAML. */
    private static void assumeThatCamelCarries(String text) {
        assumeThat(text).doesNotContain("%25", "\u2028");
        assumeThat(text.contains(")&") && text.contains("}&")).isFalse();
    }

    private void assertArrived(String text) {
        assertThat(sent("direct:start", null).json())
                .containsEntry("content", text)
                .containsEntry("echo_id", "after")
                .hasSize(2);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
