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

import java.io.Closeable;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.client.AnswerReader;
import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.response.Content;
import io.github.camelchatwoot.webhook.Registrar;

/** Calls that a consumer makes for itself, with the server, account and token of its endpoint. */
public final class EndpointCalls implements Registrar.Calls, Closeable {

    private final ChatwootConfiguration configuration;
    private final RequestAssembly assembly;
    private final ChatwootClient client;

    /**
     * @param client closed with these calls
     */
    public EndpointCalls(
            ChatwootConfiguration configuration, ChatwootClient client, RequestAssembly assembly) {
        this.configuration = configuration;
        this.client = client;
        this.assembly = assembly;
    }

    @Override
    public Object call(String name, Map<String, ?> parameters) throws ChatwootException {
        Operation operation = Operations.load(name);
        Arguments named = Arguments.of(operation, parameters);
        boolean needsAccount =
                operation.parameter("accountId").isPresent() && named.get("accountId") == null;
        Arguments arguments =
                needsAccount ? named.with("accountId", configuration.getAccountId()) : named;
        return answer(arguments, configuration.credentials().tokenFor(operation)).thing();
    }

    /** Everything that there is of a kind, for those who go by name. */
    public List<Map<String, Object>> list(Arguments list, Token token) throws ChatwootException {
        return answer(list, token).things();
    }

    private Content answer(Arguments arguments, Token token) throws ChatwootException {
        Answer answer =
                client.send(
                        assembly.request(arguments).withToken(token),
                        AnswerReader.json(Json.WIRE, configuration.getMaxAnswerSize()));
        return Content.of(arguments.operation(), answer, 1);
    }

    @Override
    public void close() {
        client.close();
    }
}
