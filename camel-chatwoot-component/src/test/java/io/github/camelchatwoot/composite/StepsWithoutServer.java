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
import java.util.ArrayList;
import java.util.List;

import io.github.camelchatwoot.client.Pause;

/** Steps that call what a test says, and note their waits instead of waiting. */
final class StepsWithoutServer {

    final List<Duration> waited = new ArrayList<>();

    Steps calling(Steps.Caller caller) {
        Pause pause =
                new Pause() {
                    @Override
                    public boolean await(Duration duration) {
                        return waited.add(duration);
                    }

                    @Override
                    public void close() {
                        throw new AssertionError("Nobody but its owner closes it");
                    }
                };
        return new Steps(
                caller,
                new Steps.Setting(null, false, false),
                new ProcessLock(),
                "https://chat.example.com",
                1L,
                pause,
                new RoundRobin());
    }
}
