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
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelchatwoot.webhook.SignatureResult.Accepted;
import io.github.camelchatwoot.webhook.SignatureResult.Cause;
import io.github.camelchatwoot.webhook.SignatureResult.Refused;

/**
 * Checks the signature of a delivery: {@code sha256=} and the hex of HMAC-SHA256 over the timestamp
 * header, a dot, and the bytes of the body as they came, with the webhook's secret as key.
 */
public final class WebhookSignature {

    public static final String TIMESTAMP_HEADER = "X-Chatwoot-Timestamp";
    public static final String SIGNATURE_HEADER = "X-Chatwoot-Signature";
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SIGNATURE = Pattern.compile("sha256=[0-9a-fA-F]{64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final List<byte[]> secrets;
    private final InstantSource clock;
    private final Duration window;

    /**
     * @param secrets one, or several while a secret is changed; any of them may have signed
     */
    public WebhookSignature(List<String> secrets, InstantSource clock, Duration window) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("secret: is empty; every delivery would be refused");
        }
        this.secrets =
                secrets.stream().map(secret -> secret.getBytes(StandardCharsets.UTF_8)).toList();
        this.clock = clock;
        this.window = window;
    }

    public WebhookSignature(List<String> secrets) {
        this(secrets, InstantSource.system(), WINDOW);
    }

    /**
     * @param timestamps every value of the timestamp header
     * @param signatures every value of the signature header
     * @param body the bytes before any decoding
     */
    public SignatureResult verify(List<String> timestamps, List<String> signatures, byte[] body) {
        Refused refused = unusable(TIMESTAMP_HEADER, timestamps, SECONDS);
        if (refused == null) {
            refused = unusable(SIGNATURE_HEADER, signatures, SIGNATURE);
        }
        if (refused == null) {
            refused = untimely(Instant.ofEpochSecond(Long.parseLong(timestamps.get(0))));
        }
        return refused != null
                ? refused
                : compare(
                        timestamps.get(0).getBytes(StandardCharsets.US_ASCII),
                        HexFormat.of().parseHex(signatures.get(0).substring("sha256=".length())),
                        body);
    }

    private static Refused unusable(String header, List<String> values, Pattern form) {
        if (values.isEmpty()) {
            return new Refused(Cause.MISSING_HEADER, "The header %s is missing".formatted(header));
        } else if (values.size() > 1) {
            return new Refused(
                    Cause.REPEATED_HEADER,
                    "The header %s came %d times".formatted(header, values.size()));
        }
        return values.get(0) != null && form.matcher(values.get(0)).matches()
                ? null
                : new Refused(
                        Cause.MALFORMED_HEADER,
                        "The header %s does not look as Chatwoot writes it".formatted(header));
    }

    private Refused untimely(Instant sent) {
        Duration age = Duration.between(sent, clock.instant());
        if (age.compareTo(window) > 0) {
            return new Refused(
                    Cause.TOO_OLD,
                    "It was sent %d s ago, more than the %d s allowed"
                            .formatted(age.toSeconds(), window.toSeconds()));
        } else if (age.negated().compareTo(window) > 0) {
            return new Refused(
                    Cause.IN_THE_FUTURE,
                    "It was sent %d s ahead of this machine's clock, more than the %d s allowed"
                            .formatted(-age.toSeconds(), window.toSeconds()));
        }
        return null;
    }

    /** Every secret is tried and every byte compared, so that the time taken tells nothing. */
    private SignatureResult compare(byte[] timestamp, byte[] signature, byte[] body) {
        int fitting = -1;
        for (int i = secrets.size() - 1; i >= 0; i--) {
            boolean fits = MessageDigest.isEqual(sign(secrets.get(i), timestamp, body), signature);
            fitting = fits ? i : fitting;
        }
        return fitting >= 0
                ? new Accepted(fitting)
                : new Refused(Cause.WRONG_SIGNATURE, "No secret fits its signature");
    }

    private static byte[] sign(byte[] secret, byte[] timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(timestamp);
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }
}
