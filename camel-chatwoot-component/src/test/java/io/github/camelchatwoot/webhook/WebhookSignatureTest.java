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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.webhook.SignatureResult.Accepted;
import io.github.camelchatwoot.webhook.SignatureResult.Cause;
import io.github.camelchatwoot.webhook.SignatureResult.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookSignatureTest {

    /** echo -n '1700000000.{}' | openssl dgst -sha256 -hmac new-secret */
    private static final String SIGNATURE =
            "sha256=8f23e039c29d75c9afe5314154dce1b3439df09c82c0f57875c1407a328f6841";

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String SENT = "1700000000";

    private static SignatureResult verify(String timestamp, String signature, String... secrets) {
        return new WebhookSignature(
                        List.of(secrets),
                        () -> Instant.ofEpochSecond(1_700_000_010),
                        WebhookSignature.WINDOW)
                .verify(
                        Arrays.asList(new String[] {timestamp}),
                        Arrays.asList(new String[] {signature}),
                        BODY);
    }

    @Test
    void anySecretMaySignWhileTheyAreExchanged() {
        assertThat(verify(SENT, SIGNATURE, "new-secret")).isEqualTo(new Accepted(0));
        assertThat(verify(SENT, SIGNATURE, "old-secret", "new-secret")).isEqualTo(new Accepted(1));
        assertThat(verify(SENT, SIGNATURE, "old-secret").isAccepted()).isFalse();
    }

    @Test
    void anotherTimestampThanTheSignedOneIsRefused() {
        assertThat(verify("1700000001", SIGNATURE, "new-secret"))
                .isEqualTo(new Refused(Cause.WRONG_SIGNATURE, "No secret fits its signature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=zz",
                "sha1=d52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b463",
                "d52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b463",
                "sha256=d52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b4",
                "sha256=d52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b463,x",
                " sha256=d52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b463",
                "sha256=g52446a43d006922220178a5f2c06e80a598b77978b291a94b41914b7053b463"
            })
    void aMalformedSignatureIsRefused(String signature) {
        assertThat(verify(SENT, signature, "new-secret"))
                .isEqualTo(
                        new Refused(
                                Cause.MALFORMED_HEADER,
                                "The header X-Chatwoot-Signature does not look as Chatwoot writes it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1700000000", "1700000000.5", "999999999999", "1٧00000000"})
    void aMalformedTimestampIsRefused(String timestamp) {
        assertThat(verify(timestamp, SIGNATURE, "new-secret"))
                .isEqualTo(
                        new Refused(
                                Cause.MALFORMED_HEADER,
                                "The header X-Chatwoot-Timestamp does not look as Chatwoot writes it"));
    }

    @Test
    void aNullHeaderIsMalformedToo() {
        assertThat(verify(null, SIGNATURE, "new-secret").isAccepted()).isFalse();
        assertThat(verify(SENT, null, "new-secret").isAccepted()).isFalse();
    }

    @Test
    void theReasonTellsHowFarTheClocksAreApart() {
        assertThat(verify("1699999000", SIGNATURE, "new-secret"))
                .isEqualTo(
                        new Refused(
                                Cause.TOO_OLD,
                                "It was sent 1010 s ago, more than the 300 s allowed"));
        assertThat(verify("1700001010", SIGNATURE, "new-secret"))
                .isEqualTo(
                        new Refused(
                                Cause.IN_THE_FUTURE,
                                "It was sent 1000 s ahead of this machine's clock, more than the 300 s allowed"));
    }

    @Test
    void withoutASecretThereIsNoCheck() {
        assertThatThrownBy(() -> new WebhookSignature(List.of()))
                .hasMessage("secret: is empty; every delivery would be refused");
        assertThatThrownBy(() -> new WebhookSignature(List.of("a", " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noResultHoldsASecretOrASignature() {
        assertThat(verify(SENT, SIGNATURE, "old-secret").toString())
                .doesNotContain("old-secret", SIGNATURE.substring(7));
    }
}
