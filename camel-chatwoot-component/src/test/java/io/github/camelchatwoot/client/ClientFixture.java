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
package io.github.camelchatwoot.client;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.github.camelchatwoot.ChatwootException;

/** A Camel context with its http component, and clients that wait for nothing. */
final class ClientFixture implements AfterEachCallback {

    static final Token TOKEN = new Token("s3cr3tT0k3n");
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final AnswerReader<Answer> JSON =
            AnswerReader.json(new ObjectMapper(), AnswerReader.DEFAULT_LIMIT);

    final DefaultCamelContext camelContext = new DefaultCamelContext();
    final HttpConnections connections = new HttpConnections(camelContext);
    final RecordedPause pause = new RecordedPause();

    ClientFixture() {
        camelContext.start();
    }

    HttpComponent http() {
        return camelContext.getComponent("http", HttpComponent.class);
    }

    ClientFixture http(Consumer<HttpComponent> setting) {
        setting.accept(http());
        return this;
    }

    ChatwootClient client(URI baseUrl) {
        return client(baseUrl, RetrySettings.DEFAULT);
    }

    ChatwootClient client(URI baseUrl, RetrySettings settings) {
        return new ChatwootClient(connections.get(null, baseUrl), policy(settings), pause);
    }

    /** No jitter, and a clock that stands still five seconds after a full minute. */
    static RetryPolicy policy(RetrySettings settings) {
        return new RetryPolicy(settings, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
    }

    static ChatwootRequest get(URI uri) {
        return ChatwootRequest.of("listContacts", "GET", uri).withToken(TOKEN);
    }

    static ChatwootRequest post(URI uri) {
        return ChatwootRequest.of("sendMessage", "POST", uri)
                .withToken(TOKEN)
                .withBody(RequestBody.json("{\"content\":\"b0dy\"}".getBytes()));
    }

    static ChatwootRequest delete(URI uri) {
        return ChatwootRequest.of("deleteContact", "DELETE", uri)
                .withToken(TOKEN)
                .withRepeatHarmless(true);
    }

    /** Sends, and reads the answer as JSON. */
    Object json(ChatwootRequest request) throws ChatwootException {
        return client(URI.create(Origin.of(request.uri()).toString())).send(request, JSON).value();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        connections.close();
        camelContext.close();
    }
}
