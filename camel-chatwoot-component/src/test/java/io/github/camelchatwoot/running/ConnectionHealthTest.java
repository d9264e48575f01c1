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
package io.github.camelchatwoot.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConnection;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionHealthTest extends RunningCamel {

    private static final String LIST = "chatwoot:listLabels";

    @Test
    void aPersonsTokenIsUpWithTheRoleAndWithoutTheToken() throws Exception {
        start(LIST);
        Result up = connection();
        assertThat(up.getState()).isEqualTo(State.UP);
        assertThat(up.getDetails())
                .containsEntry("chatwoot.accessToken", "valid, administrator")
                .containsEntry("chatwoot.server", chatwoot.baseUrl())
                .containsEntry("chatwoot.account", chatwoot.accountId());
        assertThat(up.getDetails().toString()).doesNotContain(chatwoot.accessToken());
    }

    @Test
    void aWrongTokenIsDownAndNamedByItsOption() throws Exception {
        options().setAccessToken("wrong-4711");
        start(LIST);
        Result down = connection();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage()).hasValue("accessToken is refused: Chatwoot does not know it");
        assertThat(down.getDetails().toString()).doesNotContain("wrong-4711");
    }

    @Test
    void anAccountThatThePersonIsNotInIsDown() throws Exception {
        start(LIST + "?accountId=4711");
        assertThat(check("producer:chatwoot-connection").orElseThrow().getMessage())
                .hasValue("The owner of accessToken is not in account 4711");
    }

    @Test
    void aServerThatIsAwayIsDownWithTheCause() throws Exception {
        start(LIST);
        chatwoot.faults().onRequest("GET", "/api/v1/profile").cutConnection();
        Result down = connection();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage().orElseThrow())
                .isEqualTo("the connection to %s broke before an answer came", chatwoot.baseUrl());
    }

    @Test
    void aServerInTroubleIsDownAndOneThatLimitsCallsIsUp() throws Exception {
        start(LIST);
        chatwoot.faults().onRequest("GET", "/api/v1/profile").answer(503);
        assertThat(connection().getMessage()).hasValue(chatwoot.baseUrl() + " answered 503");

        later(Duration.ofSeconds(11));
        chatwoot.faults().reset();
        chatwoot.faults().onRequest("GET", "/api/v1/profile").answer(429);
        Result limited = connection();
        assertThat(limited.getState()).isEqualTo(State.UP);
        assertThat(limited.getMessage().orElseThrow()).contains("limits the rate of calls");
    }

    @Test
    void manyProbesMakeOneCallAndLaterOnesAnother() throws Exception {
        start(LIST);
        List<CompletableFuture<Result>> probes =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(this::connection))
                        .toList();
        probes.forEach(CompletableFuture::join);
        assertThat(paths()).containsExactly("/api/v1/profile");

        later(Duration.ofSeconds(11));
        connection();
        assertThat(paths()).hasSize(2);
    }

    @Test
    void aBotsTokenIsLookedAtByACallThatBotsMayMake() throws Exception {
        options().setBotAccessToken(BotToken.in(chatwoot));
        start("chatwoot:sendMessage?conversationId=1&content=Hi");
        assertThat(connection().getState()).isEqualTo(State.UP);

        chatwoot.version("4.13.0");
        later(Duration.ofSeconds(11));
        assertThat(connection().getState()).isEqualTo(State.UP);
        assertThat(paths()).hasSize(2).allMatch(path -> path.endsWith("/conversations/0"));
    }

    @Test
    void eachConnectionHasItsOwnCheckAsLongAsARouteUsesIt() throws Exception {
        ChatwootConnection sales = new ChatwootConnection();
        sales.setBaseUrl(chatwoot.baseUrl());
        sales.setAccountId(chatwoot.accountId());
        sales.setPlatformAccessToken(chatwoot.platformAccessToken());
        component().setConnections(Map.of("sales", sales));
        start(LIST, "chatwoot:platformListAgentBots?connection=sales", LIST + "?accountId=77");
        assertThat(check("producer:chatwoot-connection")).isPresent();
        assertThat(check("producer:chatwoot-connection-account-77")).isPresent();
        Result named = check("producer:chatwoot-connection-sales").orElseThrow();
        assertThat(named.getState()).isEqualTo(State.UP);
        assertThat(named.getDetails()).containsEntry("chatwoot.platformAccessToken", "valid");

        String route = camel.getRoutes().get(0).getId();
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
        assertThat(check("producer:chatwoot-connection-sales")).isEmpty();
    }

    @Test
    void noneOfThisIsForLivenessAndTheComponentTurnsItOff() throws Exception {
        component().setHealthCheckProducerEnabled(false);
        start(LIST);
        assertThat(HealthCheckHelper.invokeLiveness(camel)).isEmpty();
        assertThat(check("producer:chatwoot-connection")).isEmpty();
        assertThat(paths()).isEmpty();
    }
}
