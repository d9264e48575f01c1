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
package io.github.camelchatwoot.composite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;

/** What to do when nobody knows whether a thing was created. */
final class LostAnswer {

    /** A server that lost its connection gives up after 15 seconds; so long it may still create. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMillis(100),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(3500),
                    Duration.ofSeconds(10));

    private LostAnswer() {}

    /**
     * Creates a thing. If the answer is lost, looks for the thing before creating it once more.
     *
     * @param look finds the thing if it is there
     */
    static <T> T made(Steps steps, Steps.Work<T> create, Steps.Work<Optional<T>> look)
            throws ChatwootException {
        return made(steps, 2, create, look);
    }

    /**
     * The same with more or fewer attempts. After the last one, too, the thing is looked for: when
     * the failure is told, it is not going to show up any more.
     */
    static <T> T made(Steps steps, int attempts, Steps.Work<T> create, Steps.Work<Optional<T>> look)
            throws ChatwootException {
        for (int attempt = 1; ; attempt++) {
            try {
                return create.run();
            } catch (ChatwootException lost) {
                if (!lost.isOutcomeUnknown()) {
                    throw lost;
                }
                Optional<T> found = found(steps, lost, look);
                if (found.isPresent()) {
                    return found.get();
                } else if (attempt == attempts) {
                    throw lost;
                }
            }
        }
    }

    private static <T> Optional<T> found(
            Steps steps, ChatwootException lost, Steps.Work<Optional<T>> look)
            throws ChatwootException {
        for (Duration pause : PAUSES) {
            if (!steps.pause(pause)) {
                throw lost;
            }
            Optional<T> found = look.run();
            if (found.isPresent()) {
                return found;
            } else if (lost.getStatus() == 500) {
                // the server has said that it is through, so there is nothing to wait for
                throw lost;
            }
        }
        return Optional.empty();
    }
}
