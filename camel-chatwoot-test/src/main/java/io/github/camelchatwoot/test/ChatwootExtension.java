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
package io.github.camelchatwoot.test;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The simulator as JUnit runs it; a class of its own, so that the simulator runs without JUnit. */
final class ChatwootExtension extends ChatwootSimulator
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private boolean resets;

    private ChatwootExtension() {}

    static ChatwootSimulator newSimulator() {
        return new ChatwootExtension();
    }

    @Override
    public ChatwootSimulator resetBeforeEach() {
        resets = true;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open(0);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (resets) {
            reset();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
