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

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelchatwoot.recorded.SignedDelivery;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What {@link FloodTest} sends: one in five is bad, in one of four ways. */
enum FloodRequest {
    FORGED {
        @Override
        byte[] bytes(int number) {
            byte[] body = delivery(number);
            return http(body.length, signature(body, "forged"), body);
        }
    },
    TOO_LARGE {
        @Override
        byte[] bytes(int number) {
            byte[] body = Arrays.copyOf(delivery(number), SmallReceiver.LIMIT + 1);
            return http(body.length, signature(body, SECRET), body);
        }
    },
    TOO_LARGE_FOR_THE_SERVER {
        @Override
        byte[] bytes(int number) {
            return http(SmallReceiver.SERVER_LIMIT + 1, "", new byte[0]);
        }
    },
    NEVER_FINISHED {
        @Override
        byte[] bytes(int number) {
            byte[] body = delivery(number);
            byte[] half = Arrays.copyOf(body, body.length / 2);
            return http(body.length, signature(body, SECRET), half);
        }
    },
    SIGNED {
        @Override
        byte[] bytes(int number) {
            byte[] body = delivery(number);
            return http(body.length, signature(body, SECRET), body);
        }
    };

    static final String SECRET = "Y7stFRZ9b2EKuY6jaJsfLoEX";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> RECORDED =
            SignedDelivery.all().stream()
                    .map(one -> one.delivery().body())
                    .filter(body -> "message_created".equals(body.get("event")))
                    .findFirst()
                    .orElseThrow();

    static FloodRequest of(int number) {
        return values()[Math.min(number % 20, SIGNED.ordinal())];
    }

    /** Head and body, as they go over the line. */
    abstract byte[] bytes(int number);

    /** A recorded message with this id. */
    private static byte[] delivery(int number) {
        Map<String, Object> message = new HashMap<>(RECORDED);
        message.put("id", number);
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signature(byte[] body, String secret) {
        String now = "" + Instant.now().getEpochSecond();
        return "%s: %s\r\n%s: %s\r\n"
                .formatted(
                        WebhookSignature.TIMESTAMP_HEADER,
                        now,
                        WebhookSignature.SIGNATURE_HEADER,
                        Signing.signature(secret, now, body));
    }

    private static byte[] http(int length, String headers, byte[] body) {
        String head =
                "POST /chatwoot HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(length, headers);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
