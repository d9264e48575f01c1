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
package io.github.camelchatwoot.hostile;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a customer writes arrives as text, and changes nothing else of the call. */
class HostileTextTest extends ChatwootRoutes {

    static Stream<String> texts() {
        return Stream.of(
                "&content=evil",
                "&private=true&messageType=incoming",
                "x&accountId=2&baseUrl=http://127.0.0.1:1",
                "{{env:HOME}}",
                "{{no.such.property}}",
                "{{",
                "{{?env:HOME}}",
                "${body}",
                "${env:PATH}",
                "\\${body}",
                "${",
                "}",
                "$simple{env:PATH}",
                "RAW(",
                "RAW(a)&content=b",
                "a)&b=c",
                "a}&b=c",
                "#bean:secret",
                "line\r\nbreak\nApi-Access-Token: stolen",
                "x".repeat(65_536),
                "\u0001\u0002\u007f\u0000",
                "\",\"private\":true,\"x\":\"",
                "../../../accounts/2/contacts",
                "resource:file:/etc/hostname",
                "file:/etc/hostname",
                "\uE000\uE001\uE003");
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(
                        "direct:to",
                        "direct:toD",
                        "direct:enrich",
                        "direct:wireTap",
                        "direct:builder",
                        "direct:yaml",
                        "direct:yaml-line",
                        "direct:kamelet",
                        "direct:header",
                        "direct:variable",
                        "direct:property")
                .flatMap(way -> texts().map(text -> Arguments.of(way, text)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void arrivesAsTextAndChangesNothingElse(String way, String text) {
        options().setLiquid(ChatwootConfiguration.LiquidMode.RENDER);
        route(way, "chatwoot:sendMessage?" + options("${body[text]}"));

        send(way, Map.of("text", text));

        Awaitility.await().until(() -> !server.requests().isEmpty());
        RecordedRequest request = server.request();
        assertThat(request.path()).isEqualTo("/api/v1/accounts/1/conversations/7/messages");
        assertThat(request.query()).isNull();
        assertThat(request.token()).isEqualTo(TOKEN);
        assertThat(request.json())
                .isEqualTo(Map.of("content", "You said: " + text, "echo_id", text));
    }

    private static String options(String expression) {
        return "conversationId=7&content=RAW(You said: %s)&echoId=%s"
                .formatted(expression, expression);
    }

    private void route(String way, String uri) {
        switch (way) {
            case "direct:to" -> route(from -> from.to(uri), way);
            case "direct:toD" -> route(from -> from.toD(uri), way);
            case "direct:enrich" -> route(from -> from.enrich().simple(uri), way);
            case "direct:wireTap" -> route(from -> from.wireTap(uri), way);
            case "direct:builder" ->
                    route(
                            from ->
                                    from.to(
                                            Chatwoot.sendMessage()
                                                    .conversationId(7)
                                                    .content("You said: ${body[text]}")
                                                    .echoId("${body[text]}")),
                            way);
            case "direct:kamelet" ->
                    route(
                            from ->
                                    from.to(
                                            "kamelet:chatwoot-send-message-action?"
                                                    + options("${body[text]}")),
                            way);
            case "direct:header" ->
                    route(
                            from ->
                                    from.setHeader("text")
                                            .simple("${body[text]}")
                                            .to(
                                                    "chatwoot:sendMessage?"
                                                            + options("${header.text}")),
                            way);
            case "direct:variable" ->
                    route(
                            from ->
                                    from.setVariable("text")
                                            .simple("${body[text]}")
                                            .to(
                                                    "chatwoot:sendMessage?"
                                                            + options("${variable.text}")),
                            way);
            case "direct:property" ->
                    route(
                            from ->
                                    from.setProperty("text")
                                            .simple("${body[text]}")
                                            .to(
                                                    "chatwoot:sendMessage?"
                                                            + options("${exchangeProperty.text}")),
                            way);
            case "direct:yaml-line" -> yaml("- to: \"%s\"".formatted(uri), way);
            default ->
                    yaml(
                            """
                            - to:
                                uri: chatwoot:sendMessage
                                parameters:
                                  conversationId: 7
                                  content: "You said: ${body[text]}"
                                  echoId: "${body[text]}"
                            """,
                            way);
        }
    }

    private void route(Consumer<RouteDefinition> steps, String way) {
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        steps.accept(from(way));
                    }
                });
    }

    private void yaml(String steps, String way) {
        yaml("- from:\n    uri: %s\n    steps:\n%s".formatted(way, steps.indent(6)));
    }
}
