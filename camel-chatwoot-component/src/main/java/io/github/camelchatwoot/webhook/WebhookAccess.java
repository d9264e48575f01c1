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
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.github.camelchatwoot.webhook.SignatureResult.Cause;
import io.github.camelchatwoot.webhook.SignatureResult.Refused;

/** Who may send: whoever signs with a secret, or has the password, or anybody. */
public final class WebhookAccess {

    private final WebhookSecrets secrets;
    private final byte[] credentials;
    private final boolean open;
    private final InstantSource clock;

    /**
     * @param username with the password for senders that sign nothing; null if there is none
     * @param open whether unsigned deliveries are taken from anybody
     */
    public WebhookAccess(
            WebhookSecrets secrets,
            String username,
            String password,
            boolean open,
            InstantSource clock) {
        this.secrets = secrets;
        this.credentials =
                username == null
                        ? null
                        : (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.open = open;
        this.clock = clock;
    }

    /** Why the request is refused, for the log, or nothing. */
    public Optional<Refused> refusal(WebhookRequest request) {
        if (request.isSigned() && !(open && secrets.current().isEmpty())) {
            return refusalOfSignature(request);
        } else if (open || hasPassword(request.authorizations())) {
            return Optional.empty();
        }
        return Optional.of(
                new Refused(
                        Cause.NOT_SIGNED,
                        credentials == null
                                ? "It is not signed"
                                : "It is not signed, and has not the user and password of this webhook"));
    }

    private Optional<Refused> refusalOfSignature(WebhookRequest request) {
        SignatureResult result = verify(request);
        boolean another =
                result instanceof Refused refused && refused.cause() == Cause.WRONG_SIGNATURE;
        if (another && secrets.renew()) {
            result = verify(request);
        }
        return result instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private SignatureResult verify(WebhookRequest request) {
        List<String> known = secrets.current();
        return known.isEmpty()
                ? new Refused(Cause.WRONG_SIGNATURE, "It is signed, and no secret is known here")
                : new WebhookSignature(known, clock, WebhookSignature.WINDOW)
                        .verify(request.timestamps(), request.signatures(), request.body());
    }

    private boolean hasPassword(List<String> authorizations) {
        if (credentials == null || authorizations.size() != 1) {
            return false;
        }
        String[] parts = String.valueOf(authorizations.get(0)).split(" ", 2);
        if (parts.length < 2 || !parts[0].equalsIgnoreCase("Basic")) {
            return false;
        }
        try {
            return MessageDigest.isEqual(credentials, Base64.getDecoder().decode(parts[1].trim()));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
