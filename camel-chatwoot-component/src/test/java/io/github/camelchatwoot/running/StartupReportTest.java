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

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.CapturedLog;
import io.github.camelchatwoot.fixture.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

class StartupReportTest extends RunningCamel {

    private static final String LIST = "chatwoot:listLabels";
    private static final String LOGGER = "io.github.camelchatwoot.server.StartupReport";

    private final CapturedLog log = CapturedLog.of(LOGGER);

    @AfterEach
    void closeLog() {
        log.close();
    }

    private List<String> lines(String level) {
        String prefix = LOGGER + " " + level + " ";
        return log.lines().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    private String line() {
        patiently().until(() -> !lines("INFO").isEmpty());
        return lines("INFO").get(0);
    }

    private void awaitWarning(String text) {
        patiently().untilAsserted(() -> assertThat(lines("WARN")).anyMatch(l -> l.contains(text)));
    }

    @Test
    void oneLineSaysWhereWeAreAndWho() throws Exception {
        start(LIST, "chatwoot:listAgents", "chatwoot:listTeams");
        assertThat(line())
                .isEqualTo(
                        "Chatwoot: %s is Chatwoot 4.14.2; account %d (Acme); accessToken is Ada Admin, administrator; clocks agree",
                        chatwoot.baseUrl(), chatwoot.accountId());
        send(LIST, Map.of());
        assertThat(lines("INFO")).hasSize(1);
        assertThat(lines("WARN")).isEmpty();
        assertThat(log.lines().toString()).doesNotContain(chatwoot.accessToken());
    }

    @Test
    void anAgentIsToldWhatWillBeRefused() throws Exception {
        options().setAccessToken(chatwoot.agentAccessToken());
        start(LIST, "chatwoot:createTeam?name=Sales");
        assertThat(line()).contains("Gus Agent, agent, who may not administer inboxes");
        awaitWarning("createTeam will be refused: only administrators may");
    }

    @Test
    void aBotIsToldWhatBotsMay() throws Exception {
        options().setBotAccessToken(BotToken.in(chatwoot));
        chatwoot.version("4.13.0");
        start("chatwoot:setConversationLabels?conversationId=1&labels=vip");
        assertThat(line()).contains("botAccessToken is an agent bot, who may write messages");
        awaitWarning("setConversationLabels by a bot needs Chatwoot 4.14.2");
    }

    @Test
    void clocksThatDifferAreAWarningWithTheConsequence() throws Exception {
        chatwoot.clock().advance(Duration.ofSeconds(90));
        start(LIST);
        awaitWarning("s ahead of ours; webhooks whose signature is more than 300 s off");
    }

    @Test
    void anOlderServerIsAWarningForWhatItLacks() throws Exception {
        chatwoot.version("4.6.0");
        start("chatwoot:listCompanies");
        assertThat(line()).contains("is Chatwoot 4.6.0");
        awaitWarning("listCompanies needs Chatwoot 4.7.0");
    }

    @Test
    void aWebhookIsWarnedOfAServerThatDoesNotSignAndOfAPrivateAddress() throws Exception {
        chatwoot.version("4.11.0");
        int port = FreePort.freePort();
        webhook(port, "secret=s3cret-4711");
        awaitWarning("webhook /chatwoot will refuse everything: Chatwoot signs it since 4.12.0");
        assertThat(log.lines().toString()).doesNotContain("s3cret-4711");
    }

    @Test
    void aPrivateAddressIsAWarningWhereTheServerRefusesThose() throws Exception {
        int port = FreePort.freePort();
        webhook(port, "register=account&publicUrl=http://127.0.0.1:" + port + "/chatwoot");
        awaitWarning(
                "publicUrl http://127.0.0.1 is the private address 127.0.0.1, to which Chatwoot delivers only if it runs with SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true");
    }

    private void webhook(int port, String options) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        camel.addService(server);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:webhook?path=/chatwoot&" + options).to("mock:events");
                    }
                });
        start("mock:other");
    }

    @Test
    void aServerThatIsAwayNeitherDelaysNorFailsTheStart() throws Exception {
        chatwoot.faults().onRequest("GET", "/api").cutConnection();
        start(LIST);
        assertThat(camel.getStatus().isStarted()).isTrue();
        awaitWarning(
                "Chatwoot: there is nothing to report, as the connection to %s broke before an answer came"
                        .formatted(chatwoot.baseUrl()));
        assertThat(lines("INFO")).isEmpty();
    }

    @Test
    void aServerThatHidesItsVersionIsReportedAllTheSame() throws Exception {
        chatwoot.faults().onRequest("GET", "/api").answer(404);
        start("chatwoot:listCompanies");
        assertThat(line()).contains("does not tell its version; account");
    }

    @Test
    void nothingIsAskedIfItIsOffOrNobodyUsesTheConnectionOrNobodyReadsIt() throws Exception {
        component().setStartupReport(false);
        start(LIST);
        send(LIST, Map.of());
        assertThat(paths()).noneMatch(path -> path.equals("/api"));
    }
}
