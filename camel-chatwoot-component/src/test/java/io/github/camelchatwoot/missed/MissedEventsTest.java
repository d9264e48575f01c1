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
package io.github.camelchatwoot.missed;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.test.ChatwootSimulator;

/** A Chatwoot with a webhook, people who work in it, and a receiver that a test starts. */
abstract class MissedEventsTest {

    @TempDir Path directory;

    ChatwootSimulator chatwoot;
    int port;
    long inbox;
    long conversation;
    private DefaultCamelContext people;

    @BeforeEach
    void open() throws IOException {
        chatwoot = ChatwootSimulator.start();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        people = new DefaultCamelContext();
        people.disableJMX();
        ChatwootComponent component = people.getComponent("chatwoot", ChatwootComponent.class);
        component.getConfiguration().setBaseUrl(chatwoot.baseUrl());
        component.getConfiguration().setAccountId(chatwoot.accountId());
        component.getConfiguration().setAccessToken(chatwoot.accessToken());
        people.start();
        inbox = make("createInbox", "name", "Shop", "channel", Map.of("type", "api"));
        conversation = conversation(inbox);
    }

    @AfterEach
    void close() {
        people.stop();
        chatwoot.close();
    }

    /** Chatwoot sends these to the receiver from now on. */
    void webhook(String... events) {
        String url = "http://127.0.0.1:" + port + Receiver.PATH;
        call("createWebhook", "url", url, "subscriptions", List.of(events));
    }

    Receiver receiver() {
        return new Receiver(chatwoot, port).unmanaged();
    }

    /** The files as a process finds them, in a directory. */
    static Receiver withFiles(Receiver receiver, Path files) {
        FileIdempotentRepository seen = new FileIdempotentRepository();
        seen.setFileStore(files.resolve("seen").toFile());
        seen.setCacheSize(10_000);
        seen.setMaxFileStoreSize(2_000_000);
        FileStateRepository state = new FileStateRepository();
        state.setFileStore(files.resolve("state").toFile());
        state.setMaxFileStoreSize(10_000_000);
        return receiver.bind("seen", seen).bind("state", state);
    }

    /** Calls an operation as a person, with parameters by name. */
    @SuppressWarnings("unchecked")
    <T> T call(String operation, Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return (T)
                people.createFluentProducerTemplate()
                        .to("chatwoot:" + operation)
                        .withHeader(ChatwootConstants.PARAMETERS, named)
                        .request();
    }

    long make(String operation, Object... parameters) {
        Map<String, Object> made = call(operation, parameters);
        return ((Number) made.get("id")).longValue();
    }

    long conversation(long inbox) {
        long contact = make("createContact", "name", "Jane");
        return make("createConversation", "inboxId", inbox, "contactId", contact);
    }

    long write(long conversation, String content) {
        return make("createIncomingMessage", "conversationId", conversation, "content", content);
    }

    /** So long that what was written before is no longer thought to be on its way. */
    void settle() {
        chatwoot.clock().advance(Duration.ofSeconds(30));
    }

    void delivered() {
        patiently().until(chatwoot.deliveries()::isIdle);
    }

    long calls(String path) {
        return chatwoot.requests().to("GET", path).size();
    }

    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    static List<String> numbered(String what, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(what + " " + i);
        }
        return texts;
    }
}
