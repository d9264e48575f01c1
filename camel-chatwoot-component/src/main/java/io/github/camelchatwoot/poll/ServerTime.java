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
package io.github.camelchatwoot.poll;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * The server's clock, which stamps messages and conversations and may differ from ours. {@code GET
 * /api} tells it; a Date header is there only if a proxy puts one in.
 */
final class ServerTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private ServerTime() {}

    /** Seconds since 1970. */
    static long ask(Calls calls) throws Exception {
        Object told =
                calls.call("getInstanceInfo", Map.of()) instanceof Map<?, ?> info
                        ? info.get("timestamp")
                        : null;
        try {
            return LocalDateTime.parse(String.valueOf(told), FORMAT).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalStateException(
                    "GET /api tells no timestamp such as 2026-06-10 17:13:43: is this a Chatwoot server?",
                    unreadable);
        }
    }
}
