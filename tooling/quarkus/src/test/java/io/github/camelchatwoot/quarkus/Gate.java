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
package io.github.camelchatwoot.quarkus;

import java.util.concurrent.CountDownLatch;

/** Holds a route up until a test lets it go on. */
final class Gate {

    static final CountDownLatch REACHED = new CountDownLatch(1);
    static final CountDownLatch OPEN = new CountDownLatch(1);

    private Gate() {}

    static void pass() throws InterruptedException {
        REACHED.countDown();
        OPEN.await();
    }
}
