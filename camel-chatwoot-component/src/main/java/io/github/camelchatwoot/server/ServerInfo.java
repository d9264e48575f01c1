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
package io.github.camelchatwoot.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.client.Answer;

/**
 * What a server tells everybody.
 *
 * @param version empty if it does not tell
 * @param ahead how far its clock is ahead of ours, negative if it is behind, to a second or two;
 *     empty if it does not tell
 */
public record ServerInfo(Optional<ServerVersion> version, Optional<Duration> ahead) {

    static final ServerInfo UNKNOWN = new ServerInfo(Optional.empty(), Optional.empty());

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * @throws ChatwootException if nobody answers; an answer without a version is none
     */
    public static ServerInfo read(ServerCalls calls, InstantSource clock) throws ChatwootException {
        Instant asked = clock.instant();
        try {
            Answer answer = calls.get("getInstanceInfo", "/api", null);
            Instant answered = clock.instant();
            Instant between = asked.plus(Duration.between(asked, answered).dividedBy(2));
            return answer.value() instanceof Map<?, ?> told
                    ? new ServerInfo(
                            ServerVersion.of(String.valueOf(told.get("version"))),
                            time(told.get("timestamp")).map(t -> Duration.between(between, t)))
                    : UNKNOWN;
        } catch (ChatwootException e) {
            if (e.getStatus() == 0) {
                throw e;
            }
            return UNKNOWN;
        }
    }

    /** In UTC and whole seconds. Not the header Date: Chatwoot's own server sends none. */
    private static Optional<Instant> time(Object timestamp) {
        try {
            return Optional.of(
                    LocalDateTime.parse(String.valueOf(timestamp), TIMESTAMP)
                            .toInstant(ZoneOffset.UTC)
                            .plusMillis(500));
        } catch (DateTimeParseException untold) {
            return Optional.empty();
        }
    }
}
