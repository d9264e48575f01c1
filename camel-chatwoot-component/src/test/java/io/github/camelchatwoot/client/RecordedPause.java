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
package io.github.camelchatwoot.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waits for nothing and remembers how long it should have waited. */
final class RecordedPause implements Pause {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Runnable meanwhile = () -> {};

    /** What happens in the world while the client waits. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    List<Duration> waits() {
        return waits;
    }

    @Override
    public boolean await(Duration duration) {
        waits.add(duration);
        meanwhile.run();
        return true;
    }

    @Override
    public void close() {
        // nobody waits
    }
}
