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

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualThreadsTest extends WebsocketRoutes {

    /** Whether Camel was told to, and this Java has them; the builds on Java 17 and 25 differ. */
    private static final boolean EXPECTED =
            Boolean.getBoolean("camel.threads.virtual.enabled")
                    && Runtime.version().feature() >= 21;

    @Test
    void anEventsRouteRunsOnAVirtualThreadWhereCamelIsToldTo() throws Exception {
        long conversation = conversation();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        subscribe(
                "events",
                QUICK + "&events=message_created",
                exchange -> thread.complete(Thread.currentThread()));
        incoming(conversation, "Hello");

        assertThat(isVirtual(thread.join())).isEqualTo(EXPECTED);
    }

    /** Java 17, for which this is compiled, has no such method. */
    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        return Runtime.version().feature() >= 21
                && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    }
}
