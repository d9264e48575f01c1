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
package io.github.camelchatwoot.behaviour;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.fixture.CapturedLog;
import io.github.camelchatwoot.fixture.HealthChecks;

import static io.github.camelchatwoot.behaviour.ChatwootUnderTest.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HealthTest extends Desk {

    private static final String REPORT = "io.github.camelchatwoot.server.StartupReport";

    /** The health of the connection of an application that is configured so. */
    private static HealthCheck.Result health(Consumer<ChatwootConfiguration> options)
            throws Exception {
        try (DefaultCamelContext camel = application(options)) {
            return HealthCheckHelper.invokeReadiness(camel).stream()
                    .filter(one -> one.getCheck().getId().equals("producer:chatwoot-connection"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static DefaultCamelContext application(Consumer<ChatwootConfiguration> options)
            throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.disableJMX();
        HealthChecks.turnOn(camel);
        ChatwootConfiguration configuration =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        configuration.setBaseUrl(DESK.baseUrl());
        configuration.setAccountId(DESK.accountId());
        options.accept(configuration);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to("chatwoot:getConversation?conversationId=1");
                    }
                });
        camel.start();
        return camel;
    }

    @Test
    void aPersonsTokenIsUpAndTellsTheRole() throws Exception {
        HealthCheck.Result admin = health(options -> options.setAccessToken(DESK.accessToken()));
        HealthCheck.Result agent =
                health(options -> options.setAccessToken(DESK.agentAccessToken()));

        assertThat(admin.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(admin.getDetails())
                .containsEntry("chatwoot.accessToken", "valid, administrator");
        assertThat(agent.getDetails()).containsEntry("chatwoot.accessToken", "valid, agent");
    }

    @Test
    void aTokenThatNobodyHasIsRefused() throws Exception {
        HealthCheck.Result down = health(options -> options.setAccessToken("nobody"));

        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage()).hasValue("accessToken is refused: Chatwoot does not know it");
    }

    @Test
    void anotherAccountIsTold() throws Exception {
        HealthCheck.Result down =
                health(
                        options -> {
                            options.setAccountId(999_999_999L);
                            options.setAccessToken(DESK.accessToken());
                        });

        assertThat(down.getMessage())
                .hasValue("The owner of accessToken is not in account 999999999");
    }

    @Test
    void aBotsTokenIsUpUntilItIsReset() throws Exception {
        Map<String, Object> bot = one("createAgentBot", "name", unique("Bot"));
        String token = (String) bot.get("access_token");

        assertThat(health(options -> options.setBotAccessToken(token)).getState())
                .isEqualTo(HealthCheck.State.UP);
        call("resetAgentBotAccessToken", "agentBotId", id(bot));
        assertThat(health(options -> options.setBotAccessToken(token)).getState())
                .isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void theReportNamesVersionAccountAndPerson() throws Exception {
        String name = (String) one("getProfile").get("name");
        try (CapturedLog log = CapturedLog.of(REPORT);
                DefaultCamelContext camel =
                        application(options -> options.setAccessToken(DESK.accessToken()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !log.lines().isEmpty());

            assertThat(camel.isStarted()).isTrue();
            assertThat(log.lines().get(0))
                    .contains(DESK.baseUrl() + " is Chatwoot ")
                    .contains("; account " + DESK.accountId())
                    .contains("accessToken is " + name + ", administrator");
        }
    }
}
