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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A frame of the websocket that carries an event.
 *
 * @param who the connection
 */
public record RecordedFrame(Instant at, String who, Map<String, Object> message) {

    @SuppressWarnings("unchecked")
    static Optional<RecordedFrame> of(Map<String, Object> line) {
        if (!(RecordedFiles.parsed(line.get("data")) instanceof Map<?, ?> frame)
                || !(frame.get("message") instanceof Map<?, ?> message)) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(line.get("at").toString());
        return Optional.of(
                new RecordedFrame(
                        Instant.ofEpochMilli(seconds.movePointRight(3).longValue()),
                        (String) line.get("who"),
                        (Map<String, Object>) message));
    }

    @Override
    public String toString() {
        return who + " " + message.get("event") + " " + at;
    }
}
