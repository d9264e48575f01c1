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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.ConfigProvider;

/** An event on its way, signed as Chatwoot signs. */
record Delivery(String path, byte[] body, String type, String secret) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final AtomicInteger IDS = new AtomicInteger();

    /** Of a contact that was made, another one each time. */
    static Delivery of(String path, String name) {
        String body =
                "{\"event\": \"contact_created\", \"id\": %d, \"account\": {\"id\": 1}, \"name\": \"%s\"}"
                        .formatted(IDS.incrementAndGet(), name);
        return new Delivery(
                path,
                body.getBytes(StandardCharsets.UTF_8),
                "application/json",
                ConfigProvider.getConfig().getValue("webhook.secret", String.class));
    }

    Delivery as(String otherType) {
        return new Delivery(path, body, otherType, secret);
    }

    Delivery signedWith(String otherSecret) {
        return new Delivery(path, body, type, otherSecret);
    }

    /** The status that answers it. */
    int send() throws IOException, InterruptedException {
        String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        String now = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .header("X-Chatwoot-Timestamp", now)
                        .header("X-Chatwoot-Signature", "sha256=" + signature(now))
                        .header("X-Chatwoot-Delivery", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String signature(String now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((now + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
