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
package io.github.camelchatwoot.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import com.sun.net.httpserver.HttpExchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootUnavailableException;

import static io.github.camelchatwoot.client.ClientFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class HttpConnectionTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    @Test
    void isSharedByAllWhoUseTheSameComponentAndAddress() {
        HttpConnection first = camel.connections.get(null, server.url());
        assertThat(camel.connections.get("http", server.url())).isSameAs(first);
        assertThat(camel.connections.get(null, URI.create("http://other.example.com")))
                .isNotSameAs(first);
    }

    @Test
    void replacesTheTimeoutsThatWereLeftAtTheirDefaults() {
        assertThat(HttpTimeouts.missingIn(new HttpComponent()))
                .isEqualTo(
                        Map.of(
                                "connectTimeout", "10000",
                                "connectionRequestTimeout", "10000",
                                "soTimeout", "30000",
                                "responseTimeout", "30000"));
    }

    @Test
    void waitsNoLongerThanOurTimeoutsOrThoseOfTheUser() {
        camel.http(http -> http.setConnectTimeout(2000));
        RequestConfig config = camel.connections.get(null, server.url()).config();
        assertThat(config.getResponseTimeout()).isEqualTo(Timeout.ofSeconds(30));
        assertThat(config.getConnectionRequestTimeout()).isEqualTo(Timeout.ofSeconds(10));
        assertThat(connectTimeout(config)).isEqualTo(Timeout.ofSeconds(2));
    }

    @SuppressWarnings("deprecation")
    private static Timeout connectTimeout(RequestConfig config) {
        return config.getConnectTimeout();
    }

    @Test
    void keepsTheTimeoutsThatAUserChose() {
        HttpComponent http = new HttpComponent();
        http.setConnectTimeout(60_000);
        http.setConnectionRequestTimeout(0);
        http.setSoTimeout(120_000);
        assertThat(HttpTimeouts.missingIn(http)).isEmpty();

        HttpComponent waitsLong = new HttpComponent();
        waitsLong.setResponseTimeout(90_000);
        assertThat(HttpTimeouts.missingIn(waitsLong)).doesNotContainKey("responseTimeout");
    }

    @Test
    void leavesAConnectionManagerOfTheUserAlone() throws Exception {
        HttpComponent http = new HttpComponent();
        try (PoolingHttpClientConnectionManager own = new PoolingHttpClientConnectionManager()) {
            http.setClientConnectionManager(own);
            assertThat(HttpTimeouts.missingIn(http)).containsOnlyKeys("connectionRequestTimeout");
        }
    }

    @Test
    void goesThroughTheProxyOfANamedComponent() throws ChatwootException {
        HttpComponent office = new HttpComponent();
        office.setProxyHost("127.0.0.1");
        office.setProxyPort(server.url().getPort());
        camel.camelContext.addComponent("office", office);
        server.answerJson("[\"from the proxy\"]");

        URI desk = URI.create("http://desk.example.com");
        ChatwootClient client =
                new ChatwootClient(
                        camel.connections.get("office", desk),
                        ClientFixture.policy(RetrySettings.DEFAULT),
                        camel.pause);
        assertThat(client.send(get(desk.resolve("/api")), ClientFixture.JSON).value())
                .hasToString("[from the proxy]");
        assertThat(server.received().get(0).uri()).isEqualTo("http://desk.example.com/api");
    }

    @Test
    void saysWhichComponentIsMissing() {
        assertThatThrownBy(() -> camel.connections.get("offcie", server.url()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no camel-http component with the name offcie");
    }

    @Test
    void takesNoAddressWithAPassword() {
        URI url = URI.create("https://me:s3cr3t@desk.example.com");
        assertThatThrownBy(() -> camel.connections.get(null, url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void sendsNothingOnceItIsClosed() throws Exception {
        ChatwootClient client = camel.client(server.url());
        camel.connections.close();
        assertThatThrownBy(() -> client.send(get(server.url("/"))))
                .isInstanceOf(ChatwootUnavailableException.class)
                .hasMessage("listContacts: stopped before anything was sent to " + server.url());
        assertThat(server.received()).isEmpty();
    }

    @Test
    void answersReadToTheirEndShareOneConnection() throws Exception {
        Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
        server.answer(exchange -> reply(exchange, clientPorts, 200, "{\"a\":[1,2]}"))
                .answer(exchange -> reply(exchange, clientPorts, 200, ""))
                .answer(exchange -> reply(exchange, clientPorts, 503, "{\"error\":\"busy\"}"))
                .answer(exchange -> reply(exchange, clientPorts, 204, ""))
                .answer(exchange -> reply(exchange, clientPorts, 200, "7"));
        for (int i = 0; i < 4; i++) {
            camel.json(get(server.url("/")));
        }
        assertThat(server.received()).hasSize(5);
        assertThat(clientPorts).hasSize(1);
    }

    private static void reply(HttpExchange exchange, Set<Integer> ports, int status, String json)
            throws IOException {
        ports.add(exchange.getRemoteAddress().getPort());
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void anAnswerClosedEarlyIsNotReadToItsEnd() throws Exception {
        AtomicBoolean hungUp = new AtomicBoolean();
        server.answer(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        for (int i = 0; i < 4000; i++) {
                            exchange.getResponseBody().write(new byte[65_536]);
                        }
                    } catch (IOException e) {
                        hungUp.set(true);
                    }
                });
        try (ChatwootResponse endless = camel.client(server.url()).send(get(server.url("/")))) {
            assertThat(endless.body().readNBytes(100_000)).hasSize(100_000);
        }
        await().untilTrue(hungUp);
    }

    @Test
    void anAnswerClosedEarlyGivesItsConnectionBack() throws Exception {
        camel.http(http -> http.setConnectionsPerRoute(1)).http().setConnectionRequestTimeout(500);
        server.answerJson("[" + "1,".repeat(100_000) + "1]");
        ChatwootClient client = camel.client(server.url());
        for (int i = 0; i < 3; i++) {
            try (ChatwootResponse response = client.send(get(server.url("/")))) {
                assertThat(response.body().read()).isEqualTo('[');
            }
        }
        assertThat(camel.pause.waits()).isEmpty();
    }
}
