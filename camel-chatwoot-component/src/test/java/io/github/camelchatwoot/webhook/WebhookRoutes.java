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
package io.github.camelchatwoot.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelchatwoot.fixture.EventRoutes;

import static io.github.camelchatwoot.fixture.FreePort.freePort;

/** With an HTTP server, to which Chatwoot delivers. */
abstract class WebhookRoutes extends EventRoutes {

    static final int SERVER_LIMIT = 100_000;
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port = freePort();

    @Override
    protected void prepare(DefaultCamelContext context) throws Exception {
        context.getPropertiesComponent()
                .addInitialProperty("camel.server.maxBodySize", "" + SERVER_LIMIT);
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setMaxBodySize((long) SERVER_LIMIT);
        context.addService(server);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A webhook of the account, and its secret. */
    String webhook(String path, String... events) {
        Map<String, Object> made =
                call("createWebhook", "url", url(path), "subscriptions", List.of(events));
        return (String) made.get("secret");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json");
    }

    int status(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Signed now. */
    HttpRequest signed(String path, String secret, byte[] body) {
        return signedBuilder(path, secret, body)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpRequest.Builder signedBuilder(String path, String secret, byte[] body) {
        String now = "" + java.time.Instant.now().getEpochSecond();
        return request(path)
                .header(WebhookSignature.TIMESTAMP_HEADER, now)
                .header(WebhookSignature.SIGNATURE_HEADER, Signing.signature(secret, now, body));
    }
}
