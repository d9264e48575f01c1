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
package io.github.camelchatwoot.springboot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedCustomer;
import io.github.camelchatwoot.test.SimulatedWebhook;
import io.github.camelchatwoot.test.delivery.Delivery;
import io.github.camelchatwoot.test.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application of the page, as Spring's own tests run it. */
@SpringBootTest(
        classes = com.example.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camel.main.routes-include-pattern=classpath:routes/first-bot.camel.yaml")
class FirstBotTest {

    @RegisterExtension static ChatwootSimulator chatwoot = ChatwootSimulator.create();

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) {
        properties.add("camel.component.chatwoot.base-url", chatwoot::baseUrl);
        properties.add("camel.component.chatwoot.account-id", chatwoot::accountId);
        properties.add("camel.component.chatwoot.access-token", chatwoot::accessToken);
    }

    private static SimulatedWebhook webhook;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void webhook(DynamicPropertyRegistry properties) {
        webhook = chatwoot.webhook("message_created");
        properties.add("webhook.secret", webhook::secret);
    }

    @Test
    void aSignedWebhookComesInAndTheAnswerGoesOut() {
        webhook.deliverTo("http://127.0.0.1:" + port + "/chatwoot");
        SimulatedCustomer customer = chatwoot.customer("Zoë & Søn");

        customer.writes("Wo ist mein Päckchen? 👋");

        String path = "/conversations/" + customer.conversationId() + "/messages";
        await().until(() -> chatwoot.requests().to("POST", path).size() == 1);
        ReceivedRequest answer = chatwoot.requests().to("POST", path).get(0);
        assertThat(answer.json())
                .isEqualTo(Map.of("content", "Thanks Zoë & Søn, a colleague will answer soon."));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(customer.reads())
                .containsExactly(
                        "Wo ist mein Päckchen? 👋",
                        "Thanks Zoë & Søn, a colleague will answer soon.");
        List<Delivery> deliveries = chatwoot.deliveries().of("message_created");
        assertThat(deliveries.get(0).attempts().get(0).status()).isEqualTo(200);
    }
}
