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
package io.github.camelchatwoot.test;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.cable.CableClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ResetTest {
    @Test
    void startsAfreshWithTheSameAddressAndTokens() throws Exception {
        try (var chatwoot = ChatwootSimulator.start();
                var client = CableClient.of(chatwoot, "Ada Admin")) {
            String address = chatwoot.baseUrl();
            Api api = Api.of(chatwoot);
            var scene = new Scene(chatwoot);
            scene.webhook("http://127.0.0.1:1/", "contact_created");
            chatwoot.deliveries().hold();
            api.post("/contacts", Map.of("name", "Jane"));
            chatwoot.faults().onRequest("*", "/labels").answer(500);

            chatwoot.reset();

            await().until(() -> client.end() != null);
            assertThat(chatwoot.baseUrl()).isEqualTo(address);
            assertThat(chatwoot.deliveries().all()).isEmpty();
            assertThat(chatwoot.requests().all()).isEmpty();
            assertThat(api.get("/labels").statusCode()).isEqualTo(200);
            assertThat(api.get("/contacts").body()).doesNotContain("Jane");
        }
    }
}
