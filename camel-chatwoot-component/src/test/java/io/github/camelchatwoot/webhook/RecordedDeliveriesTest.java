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

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ComponentClock;
import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;
import io.github.camelchatwoot.recorded.SignedDelivery;

import static org.assertj.core.api.Assertions.assertThat;

/** Every recorded signed delivery, sent again over HTTP at the time when it was signed. */
class RecordedDeliveriesTest extends WebhookRoutes {

    private static final List<SignedDelivery> ALL = SignedDelivery.all();
    private static final String ALL_EVENTS =
            "message_*,conversation_*,contact_*,inbox_*,webwidget_triggered";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @BeforeEach
    void listen() throws Exception {
        ComponentClock.set(component(camel), now::get);
        List<String> secrets =
                ALL.stream().flatMap(one -> one.secrets().stream()).distinct().toList();
        route(
                "chatwoot:webhook?path=/chatwoot&maxBodySize=100000&events="
                        + ALL_EVENTS
                        + "&secret="
                        + String.join(",", secrets));
    }

    @Test
    void eachIsAcceptedWithItsSecret() throws Exception {
        for (SignedDelivery one : ALL) {
            assertThat(post(one.delivery(), one.delivery().bytes(), 0))
                    .as(one.toString())
                    .isEqualTo(200);
        }
        idle();

        assertThat(received).isNotEmpty().hasSizeLessThanOrEqualTo(ALL.size());
    }

    @Test
    void eachIsRefusedWithOneByteChanged() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (SignedDelivery one : ALL) {
            byte[] body = one.delivery().bytes();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(post(one.delivery(), body, 0)).as(one + " seed " + seed).isEqualTo(401);
        }
        assertNothingReceived();
    }

    @Test
    void eachIsRefusedWithTheBodyOfAnother() throws Exception {
        for (int i = 0; i < ALL.size(); i++) {
            RecordedDelivery one = ALL.get(i).delivery();
            RecordedDelivery other = ALL.get((i + 1) % ALL.size()).delivery();
            if (!one.text().equals(other.text())) {
                assertThat(post(one, other.bytes(), 0)).as(one.toString()).isEqualTo(401);
            }
        }
        assertNothingReceived();
    }

    @Test
    void eachIsRefusedAfterFiveMinutes() throws Exception {
        for (SignedDelivery one : ALL) {
            assertThat(post(one.delivery(), one.delivery().bytes(), 301))
                    .as(one.toString())
                    .isEqualTo(401);
        }
        assertNothingReceived();
    }

    @Test
    void eachIsRefusedWithAHeaderMissingOrTwice() throws Exception {
        for (SignedDelivery one : ALL) {
            RecordedDelivery delivery = one.delivery();
            byte[] body = delivery.bytes();
            String time = delivery.header(WebhookSignature.TIMESTAMP_HEADER).get(0);
            String signature = delivery.header(WebhookSignature.SIGNATURE_HEADER).get(0);
            assertThat(status(with(body, List.of(), List.of(signature)))).isEqualTo(401);
            assertThat(status(with(body, List.of(time), List.of()))).isEqualTo(401);
            assertThat(status(with(body, List.of(time, time), List.of(signature)))).isEqualTo(401);
            assertThat(status(with(body, List.of(time), List.of(signature, signature))))
                    .isEqualTo(401);
        }
        assertNothingReceived();
    }

    @Test
    void eachIsRefusedByARouteWithAnotherSecret() throws Exception {
        route("other", "chatwoot:webhook?path=/other&secret=Y7stFRZ9b2EKuY6jaJsfLoEX", e -> {});
        for (SignedDelivery one : ALL) {
            now.set(sent(one.delivery()));
            HttpRequest request =
                    request("/other")
                            .header(WebhookSignature.TIMESTAMP_HEADER, time(one.delivery()))
                            .header(
                                    WebhookSignature.SIGNATURE_HEADER,
                                    one.delivery().header(WebhookSignature.SIGNATURE_HEADER).get(0))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(one.delivery().bytes()))
                            .build();
            assertThat(status(request)).as(one.toString()).isEqualTo(401);
        }
        assertNothingReceived();
    }

    @Test
    void eachIsRefusedUnsignedUnlessTheRouteIsInsecure() throws Exception {
        route("open", "chatwoot:webhook?path=/open&insecure=true&events=" + ALL_EVENTS, e -> {});
        for (SignedDelivery one : ALL) {
            assertRefusedUnlessInsecure(one.delivery());
        }
        idle();
        assertThat(received).isNotEmpty();
        assertThat(received).extracting(Exchange::getFromRouteId).containsOnly("open");
    }

    /** Automations and macros sign nothing. */
    @Test
    void thoseThatChatwootDoesNotSignAreRefusedUnlessTheRouteIsInsecure() throws Exception {
        List<RecordedDelivery> unsigned =
                RecordedFiles.all().stream()
                        .flatMap(files -> files.deliveries().stream())
                        .filter(delivery -> !delivery.isSigned())
                        .toList();
        assertThat(unsigned).isNotEmpty();
        route("open", "chatwoot:webhook?path=/open&insecure=true&events=*", e -> {});
        for (RecordedDelivery one : unsigned) {
            assertRefusedUnlessInsecure(one);
        }
        idle();
        assertThat(received).extracting(Exchange::getFromRouteId).containsOnly("open");
    }

    private void assertRefusedUnlessInsecure(RecordedDelivery one) throws Exception {
        assertThat(status(with(one.bytes(), List.of(), List.of()))).as("" + one).isEqualTo(401);
        HttpRequest unsigned =
                request("/open").POST(HttpRequest.BodyPublishers.ofByteArray(one.bytes())).build();
        assertThat(status(unsigned)).as("" + one).isEqualTo(200);
    }

    private int post(RecordedDelivery delivery, byte[] body, long later) throws Exception {
        now.set(sent(delivery).plusSeconds(later));
        return status(
                with(
                        body,
                        delivery.header(WebhookSignature.TIMESTAMP_HEADER),
                        delivery.header(WebhookSignature.SIGNATURE_HEADER)));
    }

    private HttpRequest with(byte[] body, List<String> times, List<String> signatures) {
        HttpRequest.Builder request = request("/chatwoot");
        times.forEach(value -> request.header(WebhookSignature.TIMESTAMP_HEADER, value));
        signatures.forEach(value -> request.header(WebhookSignature.SIGNATURE_HEADER, value));
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private static String time(RecordedDelivery delivery) {
        return delivery.header(WebhookSignature.TIMESTAMP_HEADER).get(0);
    }

    private static Instant sent(RecordedDelivery delivery) {
        return Instant.ofEpochSecond(Long.parseLong(time(delivery)));
    }

    private void assertNothingReceived() {
        idle();
        assertThat(received).isEmpty();
    }
}
