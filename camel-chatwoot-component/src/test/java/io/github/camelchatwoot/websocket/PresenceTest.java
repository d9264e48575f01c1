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
package io.github.camelchatwoot.websocket;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest extends OnSimulator {

    @Test
    void presenceIsKept() {
        hurried(quick()).start().join();

        told.awaitCalls("presence_update", 4);
    }

    @Test
    void presenceIsNotKeptUnlessWanted() {
        Room room = new Room(chatwoot);
        hurried(quick().presenceInterval(null)).start().join();

        IntStream.range(0, 100).forEach(i -> room.receive("m" + i));

        await().until(() -> told.contents().size() == 100);
        assertThat(told.events("presence_update")).hasSizeLessThan(2);
    }

    /** Its pauses are a thousand times as short. */
    private CableClient hurried(CableSettings settings) {
        Timing real = Timing.real();
        var timing = new Timing(real.clock(), real.nanos(), HurriedPause::new, real.random());
        return client(settings, () -> Room.administrator(chatwoot), timing);
    }
}
