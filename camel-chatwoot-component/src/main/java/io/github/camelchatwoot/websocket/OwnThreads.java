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

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Threads of a client that was given none: named, daemons, gone when the client has ended. */
final class OwnThreads {

    static final String NAME = "chatwoot-websocket-";

    private static final AtomicInteger MADE = new AtomicInteger();

    private OwnThreads() {}

    /** Runs the work on threads that end with it. */
    static void run(Consumer<Executor> work) {
        ExecutorService threads = Executors.newCachedThreadPool(OwnThreads::daemon);
        threads.execute(
                () -> {
                    try {
                        work.accept(threads);
                    } finally {
                        threads.shutdown();
                    }
                });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, NAME + MADE.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
