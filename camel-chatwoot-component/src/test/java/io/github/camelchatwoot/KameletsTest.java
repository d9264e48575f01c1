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
package io.github.camelchatwoot;

import java.io.IOException;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KameletsTest {

    private final CamelContext context = new DefaultCamelContext();
    private RecordingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new RecordingServer();
        ChatwootConfiguration configuration =
                context.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        configuration.setBaseUrl(server.baseUrl());
        configuration.setAccountId(3L);
        configuration.setAccessToken("component-token");
        configuration.setBotAccessToken("bot-token");
        configuration.setPlatformAccessToken("platform-token");
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    @Test
    void whatIsFilledInReachesChatwootAndTheRestComesFromTheComponent() throws Exception {
        call(
                "kamelet:chatwoot-send-message-action?conversationId=42&content=Hi ${body}&private=true",
                "Jane");

        RecordingServer.Request request = server.request();
        assertThat(request.line()).isEqualTo("POST /api/v1/accounts/3/conversations/42/messages");
        assertThat(request.token()).isEqualTo("component-token");
        assertThat(request.body().path("content").asText()).isEqualTo("Hi Jane");
        assertThat(request.body().path("private").asBoolean()).isTrue();
        assertThat(request.body().has("message_type")).isFalse();
    }

    @Test
    void anEmptyFormLeavesIdsToHeadersAndTheTextToTheBody() throws Exception {
        call(
                "kamelet:chatwoot-send-message-action?accessToken=own&conversationId=${header.id}",
                "Fish & chips");

        RecordingServer.Request request = server.request();
        assertThat(request.line()).isEqualTo("POST /api/v1/accounts/3/conversations/7/messages");
        assertThat(request.token()).isEqualTo("own");
        assertThat(request.body().path("content").asText()).isEqualTo("Fish & chips");
    }

    @Test
    void optionsThatChangeACallReachIt() throws Exception {
        call("kamelet:chatwoot-update-conversation-action?conversationId=7&clear=priority", "");

        assertThat(server.request().body().toString()).isEqualTo("{\"priority\":null}");
    }

    @Test
    void timesAreOfTheZoneThatTheFormSays() throws Exception {
        call(
                "kamelet:chatwoot-snooze-conversation-action?conversationId=7&snoozedUntil=2026-01-31T09:00:00&timeZone=Europe/Berlin",
                "");

        assertThat(server.request().body().path("snoozed_until").asLong()).isEqualTo(1769846400);
    }

    @Test
    void whoCallsIsWhomTheFormSays() throws Exception {
        call("kamelet:chatwoot-get-conversation-action?conversationId=7&as=bot", "");

        assertThat(server.request().token()).isEqualTo("bot-token");
    }

    private void call(String uri, String body) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to(uri);
                    }
                });
        context.start();
        context.createProducerTemplate()
                .requestBodyAndHeaders("direct:start", body, Map.of("id", 7));
    }
}
