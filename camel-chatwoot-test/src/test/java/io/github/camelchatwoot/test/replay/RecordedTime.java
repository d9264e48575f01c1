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
package io.github.camelchatwoot.test.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When an exchange was recorded, told from the latest time in its answer. */
final class RecordedTime {
    private static final String ISO = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z";

    private Instant latest = Instant.EPOCH;

    /** The time at which the exchange was answered, if its answer tells one that is later. */
    Optional<Instant> of(RecordedExchange exchange) {
        Instant before = latest;
        look("", exchange.answer());
        return latest.isAfter(before) ? Optional.of(latest) : Optional.empty();
    }

    private void look(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> look(name.toString(), item));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> look(key, item));
        } else if (key.matches("created_at|updated_at|timestamp|last_activity_at")) {
            take(value);
        }
    }

    private void take(Object value) {
        Instant time = Instant.EPOCH;
        if (value instanceof Number seconds) {
            time = Instant.ofEpochMilli((long) (seconds.doubleValue() * 1000));
        } else if (value instanceof String text && text.matches(ISO)) {
            time = Instant.parse(text);
        }
        if (time.isAfter(latest)) {
            latest = time;
        }
    }
}
