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
package io.github.camelchatwoot.test.delivery;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedWebhook;
import io.github.camelchatwoot.test.delivery.WebhookReceiver.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SimulatedWebhookTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stopReceiving() {
        receiver.close();
    }

    @Test
    void deliversWhatItSubscribedToSignedWithItsSecret() {
        SimulatedWebhook webhook =
                chatwoot.webhook("message_created").deliverTo(receiver.url("/chatwoot"));
        chatwoot.customer("Jane Doe").writes("Hello?");
        await().until(() -> chatwoot.deliveries().isIdle());

        assertThat(receiver.all()).extracting(Received::event).containsExactly("message_created");
        assertThat(isSigned(receiver.all().get(0), webhook.secret())).isTrue();
    }

    @Test
    void withoutEventsItSubscribesToWhatChatwootTakesThen() {
        chatwoot.webhook().deliverTo(receiver.url("/"));
        chatwoot.customer("Jane Doe");
        await().until(() -> chatwoot.deliveries().isIdle());

        assertThat(receiver.all())
                .extracting(Received::event)
                .containsExactlyInAnyOrder("contact_created", "conversation_created");
    }

    @Test
    void nothingIsSentBeforeItHasAnAddress() {
        SimulatedWebhook webhook = chatwoot.webhook("message_created");
        chatwoot.customer("Jane Doe").writes("Too early");
        webhook.deliverTo(receiver.url("/"));
        chatwoot.customer("John Roe").writes("In time");
        await().until(() -> chatwoot.deliveries().isIdle());

        assertThat(chatwoot.deliveries().all()).hasSize(1);
        assertThat(receiver.all().get(0).json().get("content")).isEqualTo("In time");
    }

    @Test
    void anotherAddressReplacesTheFirst() {
        SimulatedWebhook webhook =
                chatwoot.webhook("message_created").deliverTo(receiver.url("/old"));
        webhook.deliverTo(receiver.url("/new"));
        chatwoot.customer("Jane Doe").writes("Hello?");
        await().until(() -> chatwoot.deliveries().isIdle());

        assertThat(receiver.all()).extracting(Received::path).containsExactly("/new");
    }

    @Test
    void theSecretOutlivesAReset() {
        SimulatedWebhook webhook = chatwoot.webhook("message_created").deliverTo(receiver.url("/"));
        chatwoot.reset();
        webhook.deliverTo(receiver.url("/"));
        chatwoot.customer("Jane Doe").writes("Hello?");
        await().until(() -> chatwoot.deliveries().isIdle());

        assertThat(receiver.all()).hasSize(1);
        assertThat(isSigned(receiver.all().get(0), webhook.secret())).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> chatwoot.webhook("message_create"))
                .hasMessageContaining("message_created, ")
                .hasMessageEndingWith("not to [message_create]");
        assertThatThrownBy(() -> chatwoot.webhook().deliverTo("/chatwoot"))
                .hasMessage(
                        "A webhook's address begins with http:// or https://, unlike /chatwoot");
        chatwoot.webhook().deliverTo("http://127.0.0.1:1/");
        assertThatThrownBy(() -> chatwoot.webhook().deliverTo("http://127.0.0.1:1/"))
                .hasMessage("Another webhook delivers to http://127.0.0.1:1/");
    }

    private static boolean isSigned(Received delivery, String secret) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        String timestamp = delivery.header("X-Chatwoot-Timestamp");
        return Signature.of(secret, timestamp, body)
                .equals(delivery.header("X-Chatwoot-Signature"));
    }
}
