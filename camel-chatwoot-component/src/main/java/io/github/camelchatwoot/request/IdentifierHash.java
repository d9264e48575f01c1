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
package io.github.camelchatwoot.request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the client API that an identifier is a contact's own: the hex of HMAC-SHA256 of it,
 * with the inbox's HMAC token as key.
 */
public final class IdentifierHash {

    private static final String OPTION = "identifierHash";

    private IdentifierHash() {}

    /** The call with the proof, if it takes one, has an identifier, and was given none. */
    public static Arguments proven(Arguments arguments, String hmacToken) {
        Object identifier = arguments.get("identifier");
        boolean provable =
                hmacToken != null
                        && identifier != null
                        && arguments.operation().parameter(OPTION).isPresent()
                        && arguments.get(OPTION) == null;
        return provable
                ? arguments.with(OPTION, hash(hmacToken, identifier.toString()))
                : arguments;
    }

    private static String hash(String key, String identifier) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
