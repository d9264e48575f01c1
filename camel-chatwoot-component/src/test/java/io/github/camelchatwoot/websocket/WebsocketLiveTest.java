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
package io.github.camelchatwoot.websocket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Routes that start from the websocket of a real server. Reads the system properties {@code
 * chatwoot.baseUrl}, {@code chatwoot.accountId} and {@code chatwoot.accessToken} (of an
 * administrator of an account for tests). One test restarts the server, if {@code chatwoot.restart}
 * is a command that does so and returns when it is up again.
 */
@Tag("live")
class WebsocketLiveTest {

    private static final String MESSAGES =
            "chatwoot:websocket?testConnectionOnStartup=true&events=message_created";

    private static final String SOURCE = "CamelChatwootSource";

    private final String baseUrl = System.getProperty("chatwoot.baseUrl");
    private final long accountId = Long.getLong("chatwoot.accountId", 0);
    private final String accessToken = System.getProperty("chatwoot.accessToken");
    private final List<Object> contents = new CopyOnWriteArrayList<>();
    private final List<Object> sources = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Room room;

    @BeforeEach
    void start() {
        camel.disableJMX();
        ChatwootConfiguration options =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(baseUrl);
        options.setAccountId(accountId);
        options.setAccessToken(accessToken);
        camel.start();
        room = new Room(baseUrl, accountId, accessToken);
    }

    @AfterEach
    void stop() {
        camel.stop();
        room.delete();
    }

    private void route(String uri) throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId("events")
                                .process(e -> sources.add(e.getMessage().getHeader(SOURCE)))
                                .setBody(simple("${body[content]}"))
                                .process(e -> contents.add(e.getMessage().getBody()));
                    }
                });
    }

    @Test
    void aRouteReceivesAMessage() throws Exception {
        route(MESSAGES + "&messageType=incoming");
        room.receive("Hello");

        await().until(() -> contents.contains("Hello"));
    }

    @Test
    void aContactsRouteReceivesNoNote() throws Exception {
        route(MESSAGES + "&pubsubToken=" + room.contactToken);
        room.note("Careful");
        room.receive("Hello");

        await().until(() -> contents.contains("Hello"));
        assertThat(contents).doesNotContain("Careful");
    }

    @Test
    void whatTheIntegrationSendsItselfIsNotReceived() throws Exception {
        route(MESSAGES + "&integration=crm");
        camel.createFluentProducerTemplate()
                .to("chatwoot:sendMessage?integration=crm&conversationId=" + room.conversationId)
                .withBody("by crm")
                .request();
        room.receive("Hello");

        await().until(() -> contents.contains("Hello"));
        assertThat(contents).doesNotContain("by crm");
    }

    @Test
    void aWrongTokenIsToldWithItsLikelyCause() {
        assertThatThrownBy(() -> route(MESSAGES + "&pubsubToken=wrong&confirmationTimeout=3000"))
                .hasStackTraceContaining(
                        "The server did not confirm the subscription of contact within 3000 ms; likely causes: the contact's pubsub token is wrong");
    }

    /** It waits long enough before it connects again that something happens meanwhile. */
    @Test
    @EnabledIfSystemProperty(named = "chatwoot.restart", matches = ".+")
    void afterARestartOfTheServerWhatWasMissedComesBeforeWhatHappensThen() throws Exception {
        route(
                MESSAGES
                        + "&catchUp=true&catchUpInterval=0"
                        + "&reconnectDelay=30000&maxReconnectDelay=30000");
        room.receive("before");
        await().until(() -> contents.contains("before"));

        Process restart =
                new ProcessBuilder("sh", "-c", System.getProperty("chatwoot.restart"))
                        .inheritIO()
                        .start();
        assertThat(restart.waitFor()).isZero();
        room.receive("meanwhile 1");
        room.receive("meanwhile 2");

        await().atMost(Duration.ofMinutes(3)).until(() -> contents.contains("meanwhile 2"));
        room.receive("after");
        await().until(() -> contents.contains("after"));
        assertThat(contents).containsExactly("before", "meanwhile 1", "meanwhile 2", "after");
        assertThat(sources).containsExactly("websocket", "catch_up", "catch_up", "websocket");
    }
}
