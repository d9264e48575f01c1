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
package io.github.camelchatwoot.kamelet;

import java.util.List;
import java.util.Map;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.EventRoutes;

import static io.github.camelchatwoot.fixture.FreePort.freePort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** One Kamelet of each kind, on a simulated Chatwoot. */
class KameletRoutesTest extends EventRoutes {

    private final int port = freePort();

    @Override
    protected void prepare(DefaultCamelContext context) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        context.addService(server);
    }

    @Test
    void aWebhookSourceAndAnActionAnswer() throws Exception {
        yaml(
                """
                - route:
                    from:
                      uri: kamelet:chatwoot-webhook-source
                      parameters:
                        path: /chatwoot
                        secret: "RAW(%s)"
                        messageType: incoming
                      steps:
                        - to:
                            uri: kamelet:chatwoot-send-message-action
                            parameters:
                              content: "RAW(Thanks ${body[sender][name]} & co, 100%% sure)"
                """
                        .formatted(webhook()));
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        assertThat(contents(conversation)).contains("Hello", "Thanks Jane & co, 100% sure");
    }

    @Test
    void aPipeGoesFromASourceToASinkWithAnActionBetween() throws Exception {
        pipe("chatwoot-resolve-conversation-sink");
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        assertThat(contents(conversation)).contains("Noted, Jane");
        assertThat(status(conversation)).isEqualTo("resolved");
    }

    @Test
    void camelTakesAnActionAtTheEndOfAPipeToo() throws Exception {
        pipe("chatwoot-resolve-conversation-action");
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        assertThat(status(conversation)).isEqualTo("resolved");
    }

    @Test
    void theDataTypesOfASourceMakeJsonAndCloudEvents() throws Exception {
        yaml(
                """
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: as-json
                spec:
                  source:
                    ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: chatwoot-webhook-source}
                    properties:
                      path: RAW(/chatwoot)
                      secret: RAW(%s)
                    dataTypes:
                      out: {format: application-json}
                  sink:
                    uri: seda:json
                """
                        .formatted(webhook()));
        incoming(conversation(), "Hello");

        String json = camel.createConsumerTemplate().receiveBody("seda:json", 10_000, String.class);
        assertThat(json).startsWith("{").contains("\"content\":\"Hello\"");
    }

    @Test
    void aWebsocketSourceHears() throws Exception {
        route("kamelet:chatwoot-websocket-source?events=message_created");
        await().until(() -> chatwoot.cable().subscriptions() == 1);
        incoming(conversation(), "Hello");

        await().untilAsserted(() -> assertThat(receivedContents()).containsExactly("Hello"));
    }

    @Test
    void aPollingSourceBringsWhatIsNew() throws Exception {
        long conversation = conversation();
        incoming(conversation, "Hello");
        route(
                "kamelet:chatwoot-list-messages-source?fromBeginning=true&messageType=incoming&delay=20&initialDelay=0");

        await().untilAsserted(() -> assertThat(receivedContents()).containsExactly("Hello"));
        incoming(conversation, "Anybody there?");
        await().untilAsserted(
                        () ->
                                assertThat(receivedContents())
                                        .containsExactly("Hello", "Anybody there?"));
    }

    @Test
    void aPollingSourceOfOneConversationBringsItsMessages() throws Exception {
        long conversation = conversation();
        incoming(conversation, "Hello");
        route(
                "kamelet:chatwoot-list-messages-source?fromBeginning=true&delay=20&initialDelay=0&conversationId="
                        + conversation);

        await().untilAsserted(() -> assertThat(receivedContents()).containsExactly("Hello"));
    }

    @Test
    void anEmptyFieldIsNeverFilledFromPropertiesOrTheEnvironment() {
        camel.getPropertiesComponent().addOverrideProperty("name", "leaked");
        camel.getPropertiesComponent().addOverrideProperty("email", "leaked@example.com");

        Map<String, Object> contact =
                map(
                        camel.createFluentProducerTemplate()
                                .to(
                                        "kamelet:chatwoot-create-contact-action?identifier=customer-4711")
                                .request());
        Map<String, Object> made = call("getContact", "contactId", contact.get("id"));
        assertThat(made).containsEntry("email", null);
        assertThat(made.get("name")).isNotEqualTo("leaked");
    }

    @Test
    void aPathThatIsLeftOutIsNotThatOfTheShell() {
        assertThat(System.getenv("PATH")).isNotEmpty();
        assertThatThrownBy(() -> route("kamelet:chatwoot-webhook-source?secret=signed"))
                .rootCause()
                .hasMessageContaining("path")
                .hasMessageNotContaining(System.getenv("PATH"));
    }

    private void pipe(String sink) throws Exception {
        yaml(
                """
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: answer-and-close
                spec:
                  source:
                    ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: chatwoot-webhook-source}
                    properties:
                      path: RAW(/chatwoot)
                      secret: RAW(%s)
                      messageType: incoming
                  steps:
                    - ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: chatwoot-send-private-note-action}
                      properties:
                        content: RAW(Noted, ${body[sender][name]})
                  sink:
                    ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: %s}
                """
                        .formatted(webhook(), sink));
    }

    private String webhook() {
        Map<String, Object> made =
                call(
                        "createWebhook",
                        "url",
                        "http://127.0.0.1:" + port + "/chatwoot",
                        "subscriptions",
                        List.of("message_created"));
        return (String) made.get("secret");
    }

    private void yaml(String text) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("kamelets.camel.yaml", text));
    }

    private List<Object> contents(long conversation) {
        List<Map<String, Object>> messages = call("listMessages", "conversationId", conversation);
        return messages.stream().map(message -> message.get("content")).toList();
    }

    private Object status(long conversation) {
        Map<String, Object> found = call("getConversation", "conversationId", conversation);
        return found.get("status");
    }
}
