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
package io.github.camelchatwoot.quarkus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A Quarkus application on a real port, whose routes copy contacts. */
@QuarkusTest
@QuarkusTestResource(SimulatedChatwoot.class)
class ApplicationTest {

    private static final String NAME = "Zoë Ünlü 你好 👋";

    ChatwootSimulator chatwoot;
    @Inject CamelContext camel;
    @Inject ProducerTemplate template;

    @BeforeEach
    void forget() {
        chatwoot.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chatwoot", "/yaml"})
    void anEventGoesThroughARouteOfJavaOrYaml(String path) throws Exception {
        assertThat(Delivery.of(path, NAME).send()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(contacts()).containsExactly(NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=no-such-charset",
                "text/plain",
                "application/octet-stream"
            })
    void bytesArriveAsTheyAreWhateverTheContentTypeSays(String type) throws Exception {
        assertThat(Delivery.of("/chatwoot", NAME).as(type).send()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(contacts()).containsExactly(NAME));
    }

    @Test
    void aBadSignatureIsUnauthorized() throws Exception {
        assertThat(Delivery.of("/chatwoot", NAME).signedWith("another").send()).isEqualTo(401);

        assertThat(contacts()).isEmpty();
    }

    @Test
    void quarkusRefusesABodyOverItsLimit() throws Exception {
        String name = "x".repeat(100 * 1024);

        assertThat(Delivery.of("/chatwoot", name).send()).isEqualTo(413);
        assertThat(contacts()).isEmpty();
    }

    @Test
    void aConnectionComesFromTheApplicationsProperties() {
        String uri = Chatwoot.getProfile().connection("agent").toUri();

        Map<?, ?> profile = template.requestBody(uri, null, Map.class);

        assertThat(profile.get("name")).isEqualTo("Gus Agent");
    }

    @Test
    void anEventThatWasAcceptedIsDoneBeforeTheRouteHasStopped() throws Exception {
        assertThat(Delivery.of("/slow", NAME).send()).isEqualTo(200);
        assertThat(Gate.REACHED.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(this::stopSlowRoute);
        await().until(() -> Delivery.of("/slow", "Too late").send() != 200);
        assertThat(stop).isNotDone();
        Gate.OPEN.countDown();

        stop.get(10, TimeUnit.SECONDS);
        assertThat(contacts()).contains(NAME);
    }

    private void stopSlowRoute() {
        try {
            camel.getRouteController().stopRoute("slow");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> contacts() {
        return chatwoot.requests().to("POST", "/contacts").stream()
                .map(request -> (String) ((Map<?, ?>) request.json()).get("name"))
                .toList();
    }
}
