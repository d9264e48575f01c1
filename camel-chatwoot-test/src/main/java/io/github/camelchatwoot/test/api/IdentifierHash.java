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
package io.github.camelchatwoot.test.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The proof that a contact is who it says: HMAC-SHA256 of the identifier, in hex. */
final class IdentifierHash {
    private static final String ALGORITHM = "HmacSHA256";

    private IdentifierHash() {}

    /**
     * Whether a right one was given; none is fine unless the inbox wants one.
     *
     * @throws Refusal 500 if it is wrong or missing
     */
    static boolean verify(Inbox inbox, Params params) {
        boolean mandatory = Boolean.TRUE.equals(inbox.channel.get("hmac_mandatory"));
        if (!params.present("identifier_hash") && !mandatory) {
            return false;
        }
        String identifier = params.has("identifier") ? params.text("identifier") : "";
        String right = of(inbox.channelText("hmac_token"), identifier == null ? "" : identifier);
        if (!right.equals(params.text("identifier_hash"))) {
            throw Refusal.internal();
        }
        return true;
    }

    private static String of(String token, String identifier) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of()
                    .formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
