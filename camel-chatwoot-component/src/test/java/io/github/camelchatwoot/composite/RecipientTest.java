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
package io.github.camelchatwoot.composite;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who a message goes to must not depend on what an earlier step left behind. */
class RecipientTest extends ChatwootRoutes {

    private List<String> paths() {
        return server.requests().stream().map(RecordedRequest::path).toList();
    }

    @Test
    void theIdOfAnEarlierStepDoesNotCountWhenTheRouteNamesSomebody() {
        send(
                "chatwoot:sendToContact?inboxId=3&email=jane@acme.example&content=Hi",
                null,
                ids(Map.of("CamelChatwootContactId", 99)));

        assertThat(paths()).first().asString().endsWith("/contacts/filter");
        assertThat(server.requests()).noneMatch(request -> request.text().contains("99"));
    }

    @Test
    void theIdOfAnEarlierStepIsTakenWhenNobodyIsNamed() {
        send(
                "chatwoot:findOrCreateConversation?inboxId=3",
                null,
                ids(Map.of("CamelChatwootContactId", 99)));

        assertThat(paths()).first().asString().endsWith("/conversations/filter");
        assertThat(server.requests().get(0).text()).contains("99");
    }

    @Test
    void anIdAndAnAddressTogetherAreRefused() {
        assertThat(
                        refusal(
                                "chatwoot:findOrCreateConversation?inboxId=3&contactId=7&email=a@acme.example",
                                null))
                .contains("contactId and email");
    }

    @Test
    void nobodyIsRefused() {
        assertThat(refusal("chatwoot:sendToContact?inboxId=3&name=Jane&content=Hi", null))
                .contains("nobody is named");
        assertThat(refusal("chatwoot:sendToContact?inboxId=3&email=a@acme.example", null))
                .contains("nothing is to be sent");
    }
}
