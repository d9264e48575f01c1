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
package io.github.camelchatwoot;

import java.time.Duration;

import io.github.camelchatwoot.client.Pause;

/** Lets tests not wait between attempts. */
public final class ComponentPauses {

    private static final Pause NONE =
            new Pause() {
                @Override
                public boolean await(Duration duration) {
                    return true;
                }

                @Override
                public void close() {
                    // all attempts are through at once
                }
            };

    private ComponentPauses() {}

    public static void skip(ChatwootComponent component) {
        component.shared().setPauses(() -> NONE);
    }
}
