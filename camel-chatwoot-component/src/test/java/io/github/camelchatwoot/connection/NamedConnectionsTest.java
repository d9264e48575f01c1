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
package io.github.camelchatwoot.connection;

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

class NamedConnectionsTest extends ChatwootRoutes {

    private final RecordingServer sales = new RecordingServer();

    @AfterEach
    void closeSales() {
        sales.close();
    }

    private ChatwootConnection connection() {
        ChatwootConnection connection = new ChatwootConnection();
        connection.setBaseUrl(sales.url());
        connection.setAccountId(3L);
        connection.setAccessToken("sales-token");
        return connection;
    }

    @Test
    void ofTheComponentAreUsedByName() {
        chatwoot(camel).setConnections(Map.of("sales", connection()));
        send("chatwoot:getContact?contactId=7&connection=sales", null);
        assertThat(sales.request().path()).isEqualTo("/api/v1/accounts/3/contacts/7");
        assertThat(sales.request().token()).isEqualTo("sales-token");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void mayBeBeansOfTheRegistry() {
        camel.getRegistry().bind("sales", connection());
        send("chatwoot:getContact?contactId=7&connection=sales", null);
        assertThat(sales.request().token()).isEqualTo("sales-token");
    }

    @Test
    void mayBeTheDefaultOfTheComponent() {
        chatwoot(camel).setConnections(Map.of("sales", connection()));
        options().setConnection("sales");
        send("chatwoot:getContact?contactId=7", null);
        assertThat(sales.request().token()).isEqualTo("sales-token");
    }

    @Test
    void neverGetTheTokensOfTheComponent() {
        ChatwootConnection bare = connection();
        bare.setAccessToken(null);
        chatwoot(camel).setConnections(Map.of("sales", bare));
        options().setPlatformAccessToken("platform-token");
        options().setBotAccessToken("bot-token");
        options().setHmacToken("hmac");
        assertThat(refusalAtStart("chatwoot:getContact?contactId=7&connection=sales"))
                .isEqualTo(
                        "chatwoot:getContact: accessToken is needed: set it on the component, the connection or the endpoint");
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&connection=sales&as=bot"))
                .contains("botAccessToken is needed");
        assertThat(refusalAtStart("chatwoot:platformGetUser?userId=7&connection=sales"))
                .contains("platformAccessToken is needed");
        send(
                "chatwoot:clientCreateContact?inboxIdentifier=abc&identifier=ann&connection=sales",
                null);
        assertThat(sales.request().json()).isEqualTo(Map.of("identifier", "ann"));
    }

    @Test
    void neverGetTheAccountOfTheComponent() {
        ChatwootConnection bare = connection();
        bare.setAccountId(null);
        chatwoot(camel).setConnections(Map.of("sales", bare));
        assertThat(refusal("chatwoot:getContact?contactId=7&connection=sales", null))
                .startsWith("accountId is needed");
    }

    @Test
    void doNotTakeIdsOfAnotherServer() {
        chatwoot(camel).setConnections(Map.of("sales", connection()));
        assertThat(
                        refusal(
                                "chatwoot:getContact?connection=sales",
                                null,
                                ids(Map.of("CamelChatwootContactId", 7))))
                .startsWith("contactId is needed");
    }

    @Test
    void aMisspeltOneIsAnsweredWithThoseThatThereAre() {
        chatwoot(camel).setConnections(Map.of("sales", connection()));
        camel.getRegistry().bind("support", connection());
        assertThat(refusalAtStart("chatwoot:listAgents?connection=slaes"))
                .isEqualTo(
                        "chatwoot:listAgents: connection: there is none named 'slaes', known are sales, support");
    }

    @Test
    void comeFromProperties() throws Exception {
        Main main = new Main();
        main.configure().withDurationMaxSeconds(0);
        main.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        main.addInitialProperty("camel.component.chatwoot.baseUrl", server.url());
        main.addInitialProperty("camel.component.chatwoot.accessToken", "main-token");
        main.addInitialProperty("camel.component.chatwoot.accountId", "1");
        main.addInitialProperty("camel.component.chatwoot.connections[sales].baseUrl", sales.url());
        main.addInitialProperty("camel.component.chatwoot.connections[sales].accountId", "3");
        main.addInitialProperty(
                "camel.component.chatwoot.connections[sales].access-token", "sales-token");
        main.addInitialProperty("camel.component.chatwoot.connections[sales].as", "user");
        main.start();
        try {
            CamelContext context = main.getCamelContext();
            context.createFluentProducerTemplate()
                    .to("chatwoot:getContact?contactId=7&connection=sales")
                    .request();
            context.createFluentProducerTemplate().to("chatwoot:getContact?contactId=8").request();
        } finally {
            main.stop();
        }
        assertThat(sales.request().path()).isEqualTo("/api/v1/accounts/3/contacts/7");
        assertThat(sales.request().token()).isEqualTo("sales-token");
        assertThat(server.request().path()).isEqualTo("/api/v1/accounts/1/contacts/8");
        assertThat(server.request().token()).isEqualTo("main-token");
    }
}
