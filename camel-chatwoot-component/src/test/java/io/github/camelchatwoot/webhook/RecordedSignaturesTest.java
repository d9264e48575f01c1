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

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.SignedDelivery;
import io.github.camelchatwoot.webhook.SignatureResult.Cause;
import io.github.camelchatwoot.webhook.SignatureResult.Refused;

import static io.github.camelchatwoot.webhook.WebhookSignature.SIGNATURE_HEADER;
import static io.github.camelchatwoot.webhook.WebhookSignature.TIMESTAMP_HEADER;
import static io.github.camelchatwoot.webhook.WebhookSignature.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Every recorded delivery that is signed, with the secret that the REST API answered. */
class RecordedSignaturesTest {

    private record Signed(RecordedDelivery delivery, List<String> secrets) {

        long timestamp() {
            return Long.parseLong(delivery.headers().get(TIMESTAMP_HEADER));
        }

        SignatureResult verify(List<String> keys, long now, byte[] body) {
            return new WebhookSignature(keys, () -> Instant.ofEpochSecond(now), WINDOW)
                    .verify(
                            delivery.header(TIMESTAMP_HEADER),
                            delivery.header(SIGNATURE_HEADER),
                            body);
        }
    }

    private static List<Signed> signed() {
        return SignedDelivery.all().stream()
                .map(one -> new Signed(one.delivery(), one.secrets()))
                .toList();
    }

    @Test
    void eachIsAcceptedWithItsSecret() {
        for (Signed one : signed()) {
            assertThat(
                            one.verify(one.secrets(), one.timestamp(), one.delivery().bytes())
                                    .isAccepted())
                    .as(one.delivery().toString())
                    .isTrue();
        }
    }

    @Test
    void eachIsRefusedWithOneByteChanged() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (Signed one : signed()) {
            byte[] body = one.delivery().bytes();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(
                    one.verify(one.secrets(), one.timestamp(), body),
                    Cause.WRONG_SIGNATURE,
                    one + " seed " + seed);
        }
    }

    @Test
    void eachIsRefusedWithAnotherSecret() {
        for (Signed one : signed()) {
            assertRefused(
                    one.verify(
                            List.of("Y7stFRZ9b2EKuY6jaJsfLoEX"),
                            one.timestamp(),
                            one.delivery().bytes()),
                    Cause.WRONG_SIGNATURE,
                    one.delivery().toString());
        }
    }

    @Test
    void eachIsRefusedWithTheBodyOfAnother() {
        List<Signed> all = signed();
        for (int i = 0; i < all.size(); i++) {
            Signed one = all.get(i);
            RecordedDelivery other = all.get((i + 1) % all.size()).delivery();
            if (!other.text().equals(one.delivery().text())) {
                assertRefused(
                        one.verify(one.secrets(), one.timestamp(), other.bytes()),
                        Cause.WRONG_SIGNATURE,
                        one.delivery().toString());
            }
        }
    }

    @Test
    void eachIsRefusedFiveMinutesLaterAndEarlier() {
        for (Signed one : signed()) {
            byte[] body = one.delivery().bytes();
            String name = one.delivery().toString();
            long sent = one.timestamp();
            assertThat(one.verify(one.secrets(), sent + 300, body).isAccepted()).as(name).isTrue();
            assertThat(one.verify(one.secrets(), sent - 300, body).isAccepted()).as(name).isTrue();
            assertRefused(one.verify(one.secrets(), sent + 301, body), Cause.TOO_OLD, name);
            assertRefused(one.verify(one.secrets(), sent - 301, body), Cause.IN_THE_FUTURE, name);
        }
    }

    @Test
    void eachIsRefusedWithAHeaderMissingOrTwice() {
        for (Signed one : signed()) {
            WebhookSignature check =
                    new WebhookSignature(
                            one.secrets(), () -> Instant.ofEpochSecond(one.timestamp()), WINDOW);
            List<String> timestamp = one.delivery().header(TIMESTAMP_HEADER);
            List<String> signature = one.delivery().header(SIGNATURE_HEADER);
            byte[] body = one.delivery().bytes();
            String name = one.delivery().toString();
            assertRefused(check.verify(List.of(), signature, body), Cause.MISSING_HEADER, name);
            assertRefused(check.verify(timestamp, List.of(), body), Cause.MISSING_HEADER, name);
            List<String> twice = List.of(timestamp.get(0), timestamp.get(0));
            assertRefused(check.verify(twice, signature, body), Cause.REPEATED_HEADER, name);
            twice = List.of(signature.get(0), signature.get(0));
            assertRefused(check.verify(timestamp, twice, body), Cause.REPEATED_HEADER, name);
        }
    }

    private static void assertRefused(SignatureResult result, Cause cause, String description) {
        assertThat(result)
                .as(description)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(cause));
    }
}
