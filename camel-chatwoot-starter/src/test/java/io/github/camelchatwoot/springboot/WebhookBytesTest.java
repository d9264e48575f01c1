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

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A servlet engine would decode a body; its signature is about the bytes. */
class WebhookBytesTest {

    private static final String SECRET = "Y7stFRZ9b2EKuY6jaJsfLoEX";
    private static final int LIMIT = 2000;
    private static final String NAME = "Zoë Ünlü 你好 👋";
    private static final AtomicInteger IDS = new AtomicInteger();
    private static final BlockingQueue<Map<?, ?>> RECEIVED = new LinkedBlockingQueue<>();

    @RegisterExtension static ChatwootSimulator chatwoot = ChatwootSimulator.create();

    private static Application application;

    @BeforeAll
    static void listen() throws Exception {
        application = Application.start(chatwoot);
        application
                .camel()
                .addRoutes(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("chatwoot:webhook?path=/chatwoot&maxBodySize=%d&secret=%s"
                                                .formatted(LIMIT, SECRET))
                                        .process(
                                                e ->
                                                        RECEIVED.add(
                                                                e.getMessage().getBody(Map.class)));
                            }
                        });
    }

    @BeforeEach
    void forget() {
        RECEIVED.clear();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=no-such-charset",
                "text/plain",
                "application/octet-stream"
            })
    void bytesArriveAsTheyAreWhateverTheContentTypeSays(String type) throws Exception {
        byte[] body = contact().getBytes(StandardCharsets.UTF_8);

        assertThat(status(signed(body).setHeader("Content-Type", type))).isEqualTo(200);
        assertThat(received()).isEqualTo(NAME);
    }

    @Test
    void aByteOrderMarkIsNoHindranceAndOtherEncodingsAreMalformed() throws Exception {
        byte[] marked = ("\uFEFF" + contact()).getBytes(StandardCharsets.UTF_8);
        assertThat(status(signed(marked))).isEqualTo(200);
        assertThat(received()).isEqualTo(NAME);

        byte[] latin = contact().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(status(signed(latin))).isEqualTo(400);
        assertThat(status(signed(new byte[0]))).isEqualTo(400);
    }

    /** Chatwoot sends no such thing, and the servlet engine has read it before us. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void aFormIsRefused(String type) throws Exception {
        byte[] body = contact().getBytes(StandardCharsets.UTF_8);

        assertThat(status(signed(body).setHeader("Content-Type", type))).isBetween(400, 500);
        assertThat(RECEIVED).isEmpty();
    }

    @Test
    void aBodyOverTheLimitIsTooLargeAlsoWithoutItsLengthSaid() throws Exception {
        byte[] body = (contact() + " ".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8);

        assertThat(status(signed(body))).isEqualTo(413);
        assertThat(
                        status(
                                signed(body)
                                        .POST(
                                                BodyPublishers.fromPublisher(
                                                        BodyPublishers.ofByteArray(body)))))
                .isEqualTo(413);
    }

    @Test
    void aBadOrMissingSignatureIsUnauthorizedAndOnlyPostIsAllowed() throws Exception {
        byte[] body = contact().getBytes(StandardCharsets.UTF_8);

        assertThat(status(signed(body).setHeader("X-Chatwoot-Signature", "sha256=00")))
                .isEqualTo(401);
        assertThat(status(request().POST(BodyPublishers.ofByteArray(body)))).isEqualTo(401);
        assertThat(status(request().GET())).isEqualTo(405);
        assertThat(RECEIVED).isEmpty();
    }

    private static String contact() {
        return "{\"event\": \"contact_created\", \"id\": %d, \"account\": {\"id\": 1}, \"name\": \"%s\"}"
                .formatted(IDS.incrementAndGet(), NAME);
    }

    private static Object received() throws InterruptedException {
        Map<?, ?> body = RECEIVED.poll(10, TimeUnit.SECONDS);
        return body == null ? null : body.get("name");
    }

    private static int status(HttpRequest.Builder request) {
        return Application.send(request.build()).statusCode();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(application.url("/chatwoot")))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder signed(byte[] body) throws Exception {
        String now = "" + Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((now + ".").getBytes(StandardCharsets.UTF_8));
        return request()
                .header("X-Chatwoot-Timestamp", now)
                .header(
                        "X-Chatwoot-Signature",
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .header("X-Chatwoot-Delivery", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body));
    }
}
