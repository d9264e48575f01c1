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
package io.github.camelchatwoot.meter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.ComponentPauses;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordingServer.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class CallMetersTest extends ChatwootRoutes {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bindRegistry() {
        camel.getRegistry().bind("meters", registry);
        ComponentPauses.skip(chatwoot(camel));
    }

    private Timer calls(String... tags) {
        return registry.get("chatwoot.calls").tags(tags).timer();
    }

    @Test
    void aCallIsCountedByItsOperation() {
        javaRoute("chatwoot:sendMessage?conversationId=42&content=Hello ${body}");
        send("direct:start", "Ann");
        send("direct:start", "Joe");

        Timer calls = calls("operation", "sendMessage", "outcome", "success");
        assertThat(calls.count()).isEqualTo(2);
        assertThat(calls.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(calls.getId().getTags())
                .containsExactlyInAnyOrder(
                        Tag.of("camelContext", camel.getName()),
                        Tag.of("connection", "default"),
                        Tag.of("operation", "sendMessage"),
                        Tag.of("outcome", "success"));
        assertThat(registry.getMeters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, validation",
        "402, permission",
        "404, not_found",
        "422, validation",
        "429, rate_limit",
        "500, error",
        "503, unavailable"
    })
    void theOutcomeIsTheKindOfExceptionThatTheRouteGets(int status, String outcome) {
        server.answers(status, "{\"error\": \"no\"}");
        javaRoute("chatwoot:getContact?contactId=7&maxRetries=0");
        send("direct:start", null);

        assertThat(calls("operation", "getContact", "outcome", outcome).count()).isOne();
    }

    @Test
    void aBadTokenIsAnOutcomeOfItsOwn() {
        server.answers(401, "{\"error\": \"Invalid Access Token\"}");
        javaRoute("chatwoot:getContact?contactId=7");
        send("direct:start", null);

        assertThat(calls("outcome", "authentication").count()).isOne();
    }

    @Test
    void repeatsAreCountedWithWhatTheyWaited() {
        List<Integer> statuses = new java.util.concurrent.CopyOnWriteArrayList<>(List.of(429, 503));
        server.answers(
                request ->
                        statuses.isEmpty()
                                ? new Reply(200, "{\"id\": 1}")
                                : new Reply(statuses.remove(0), "{}"));
        javaRoute("chatwoot:getContact?contactId=7");
        send("direct:start", null);

        assertThat(calls("operation", "getContact", "outcome", "success").count()).isOne();
        Timer limit = retries("rate_limit");
        assertThat(limit.count()).isOne();
        assertThat(limit.totalTime(TimeUnit.SECONDS)).isBetween(0.0, 61.0);
        assertThat(retries("unavailable").count()).isOne();
    }

    private Timer retries(String reason) {
        return registry.get("chatwoot.retries")
                .tags("operation", "getContact", "reason", reason)
                .timer();
    }

    @Test
    void aConnectionIsToldByItsName() {
        ChatwootConnection sales = new ChatwootConnection();
        sales.setBaseUrl(server.url());
        sales.setAccountId(2L);
        sales.setAccessToken(TOKEN);
        chatwoot(camel).setConnections(Map.of("sales", sales));
        javaRoute("chatwoot:getContact?contactId=7&connection=sales");
        send("direct:start", null);

        assertThat(calls("connection", "sales").count()).isOne();
    }

    @Test
    void eachStepOfAnOperationOfSeveralCallsIsCountedByItsOwnName() {
        server.answers(200, "{\"payload\": [], \"meta\": {\"count\": 0}}");
        javaRoute("chatwoot:findContacts?email=ann@acme.example");
        send("direct:start", null);

        assertThat(registry.find("chatwoot.calls").timers())
                .extracting(timer -> timer.getId().getTag("operation"))
                .isNotEmpty()
                .doesNotContain("findContacts")
                .contains("filterContacts");
    }

    @Test
    void nothingIsMeasuredIfTheApplicationHasSeveralRegistriesAndNamesNone() {
        camel.getRegistry().bind("another", new SimpleMeterRegistry());
        javaRoute("chatwoot:getContact?contactId=7");
        send("direct:start", null);

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void ofSeveralRegistriesTheOneOfCamelMicrometerIsTaken() {
        SimpleMeterRegistry named = new SimpleMeterRegistry();
        camel.getRegistry().bind("metricsRegistry", named);
        javaRoute("chatwoot:getContact?contactId=7");
        send("direct:start", null);

        assertThat(registry.getMeters()).isEmpty();
        assertThat(named.getMeters()).hasSize(1);
    }
}
