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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyTest {

    private static final int SENDS = 200;

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    @Test
    void twoHundredSendsAtOnceEachGetTheirOwnAnswer() throws Exception {
        server.answer(
                (LocalServer.ReadsBody)
                        exchange -> {
                            byte[] bytes = exchange.getRequestBody().readAllBytes();
                            exchange.sendResponseHeaders(200, bytes.length);
                            exchange.getResponseBody().write(bytes);
                        });
        ChatwootClient client = camel.client(server.url());
        ExecutorService threads = Executors.newFixedThreadPool(SENDS);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < SENDS; i++) {
            byte[] json = ("{\"content\":\"message " + i + "\"}").getBytes(StandardCharsets.UTF_8);
            ChatwootRequest request =
                    ChatwootRequest.of("sendMessage", "POST", server.url("/"))
                            .withToken(TOKEN)
                            .withBody(RequestBody.json(json));
            answers.add(threads.submit(() -> client.send(request, JSON)));
        }
        for (int i = 0; i < SENDS; i++) {
            assertThat(answers.get(i).get().value()).isEqualTo(Map.of("content", "message " + i));
        }
        threads.shutdown();
        assertThat(server.received()).hasSize(SENDS);
    }
}
