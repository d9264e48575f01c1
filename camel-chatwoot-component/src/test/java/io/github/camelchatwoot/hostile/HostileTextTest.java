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
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                        "direct:to", "direct:toD", "direct:enrich", "direct:wireTap", "direct:yaml")
                .flatMap(way -> texts().map(text -> Arguments.of(way, text)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void arrivesAsTextAndChangesNothingElse(String way, String text) {
        String uri =
                "chatwoot:sendMessage?conversationId=7&content=RAW(You said: ${body[text]})&echoId=${body[text]}&liquid=render";
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:to").to(uri);
                        from("direct:toD").toD(uri);
                        from("direct:enrich").enrich().simple(uri);
                        from("direct:wireTap").wireTap(uri);
                    }
                });
        yaml(
                """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to:
                            uri: chatwoot:sendMessage
                            parameters:
                              conversationId: 7
                              content: "You said: ${body[text]}"
                              echoId: "${body[text]}"
                              liquid: render
                """);

        send(way, Map.of("text", text));

        org.awaitility.Awaitility.await().until(() -> !server.requests().isEmpty());
        RecordedRequest request = server.request();
        assertThat(request.path()).isEqualTo("/api/v1/accounts/1/conversations/7/messages");
        assertThat(request.query()).isNull();
        assertThat(request.token()).isEqualTo(TOKEN);
        assertThat(request.json())
                .isEqualTo(Map.of("content", "You said: " + text, "echo_id", text));
    }
}
