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

import java.time.Duration;

import io.github.camelchatwoot.client.Pause;

/** Waits a thousandth of the time. */
final class HurriedPause implements Pause {
    private final Pause real = Pause.real();

    @Override
    public boolean await(Duration duration) throws InterruptedException {
        return real.await(duration.dividedBy(1000));
    }

    @Override
    public void close() {
        real.close();
    }
}
