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
package io.github.camelchatwoot.test.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of one attempt: those of Ruby's client, the signature, the login of the address. */
final class WebhookHeaders {
    private WebhookHeaders() {}

    static Map<String, String> of(Delivery delivery, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Encoding", "gzip;q=1.0,deflate;q=0.6,identity;q=0.3");
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Ruby");
        headers.put("Content-Type", "application/json");
        String secret = delivery.target().secret();
        if (secret != null) {
            String timestamp = String.valueOf(now.getEpochSecond());
            headers.put("X-Chatwoot-Delivery", delivery.id());
            headers.put("X-Chatwoot-Timestamp", timestamp);
            headers.put("X-Chatwoot-Signature", Signature.of(secret, timestamp, delivery.bytes()));
        }
        return headers;
    }

    /** {@code https://user:password@host/}; empty if the address has none. */
    static Map<String, String> login(URI uri) {
        if (uri.getUserInfo() == null) {
            return Map.of();
        }
        byte[] login = uri.getUserInfo().getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }
}
