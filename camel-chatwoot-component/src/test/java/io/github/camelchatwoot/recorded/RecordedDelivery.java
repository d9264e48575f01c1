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
package io.github.camelchatwoot.recorded;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A webhook's delivery as it was received. */
public record RecordedDelivery(
        int number, Instant at, String path, Map<String, String> headers, String text) {

    @SuppressWarnings("unchecked")
    static RecordedDelivery of(Map<String, Object> line) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll((Map<String, String>) line.get("headers"));
        BigDecimal seconds = new BigDecimal(line.get("at").toString());
        return new RecordedDelivery(
                ((Number) line.get("n")).intValue(),
                Instant.ofEpochMilli(seconds.movePointRight(3).longValue()),
                (String) line.get("path"),
                headers,
                (String) line.get("body"));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> body() {
        return (Map<String, Object>) RecordedFiles.json(text);
    }

    public String deliveryId() {
        return headers.get("X-Chatwoot-Delivery");
    }

    public List<String> header(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    public boolean isSigned() {
        return headers.containsKey("X-Chatwoot-Signature");
    }

    @Override
    public String toString() {
        return path + " #" + number;
    }
}
