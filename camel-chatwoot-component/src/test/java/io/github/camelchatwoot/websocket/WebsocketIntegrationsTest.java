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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.EventRoutes;
import io.github.camelchatwoot.fixture.SeveralIntegrations;

import static org.assertj.core.api.Assertions.assertThat;

class WebsocketIntegrationsTest extends WebsocketRoutes implements SeveralIntegrations {

    @Override
    public void listen(String integration, List<String> contents) throws Exception {
        subscribe(
                integration,
                QUICK + "&lanes=1&events=message_created&integration=" + integration,
                exchange ->
                        contents.add((String) map(exchange.getMessage().getBody()).get("content")));
    }

    @Override
    public EventRoutes routes() {
        return this;
    }

    @Test
    void aContactSyncDoesNotAnswerItselfButSeesWhatOthersChange() throws Exception {
        subscribe(QUICK + "&changedFields=name,email");
        long contact = id(call("createContact", "name", "Jane"));
        call("updateContact", "contactId", contact, "name", "Jane Doe");
        camel.createFluentProducerTemplate()
                .to(
                        "chatwoot:call?method=PUT&path=/api/v1/accounts/{accountId}/contacts/"
                                + contact)
                .withBody("{\"name\": \"Jane Roe\"}")
                .request();
        awaitReceived(1);

        assertThat(received).hasSize(1);
        assertThat(map(received.get(0).getMessage().getBody())).containsEntry("name", "Jane Roe");
    }
}
