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
package io.github.camelchatwoot.server;

import java.io.Closeable;
import java.net.URI;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.client.AnswerReader;
import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.ChatwootRequest;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.request.Json;

/**
 * Small calls that only look.
 *
 * @param client closed with these calls; it had better not repeat
 * @param baseUri without a slash at the end
 */
public record ServerCalls(ChatwootClient client, URI baseUri) implements Closeable {

    private static final long MOST_BYTES = 1_000_000;

    /**
     * @param operation name for exception messages
     * @param token null for none
     */
    Answer get(String operation, String path, Token token) throws ChatwootException {
        return client.send(
                ChatwootRequest.of(operation, "GET", URI.create(baseUri + path)).withToken(token),
                AnswerReader.json(Json.WIRE, MOST_BYTES));
    }

    /** As people know it. */
    String server() {
        return baseUri.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
