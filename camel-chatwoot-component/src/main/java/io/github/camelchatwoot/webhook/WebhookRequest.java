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

import java.util.List;

/**
 * One HTTP request to a webhook, as far as it matters.
 *
 * @param timestamps every value of the timestamp header
 * @param signatures every value of the signature header
 * @param authorizations every value of the authorization header
 * @param deliveryId or null
 * @param body the bytes as they came
 */
public record WebhookRequest(
        List<String> timestamps,
        List<String> signatures,
        List<String> authorizations,
        String deliveryId,
        byte[] body) {

    public static final String DELIVERY_HEADER = "X-Chatwoot-Delivery";

    boolean isSigned() {
        return !timestamps.isEmpty() || !signatures.isEmpty();
    }

    /** Without what people wrote and what proves who sent it. */
    @Override
    public String toString() {
        return "delivery %s of %d bytes".formatted(deliveryId, body.length);
    }
}
