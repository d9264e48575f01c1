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
package io.github.camelchatwoot.webhook;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places in which deliveries wait for their routes. Each takes a thread of the HTTP server, which
 * all webhooks of an application share; so they share the places, too.
 */
public final class WaitingPlaces {

    private final AtomicInteger taken = new AtomicInteger();

    /** Takes a place if fewer than the limit are taken. */
    boolean take(int limit) {
        return taken.getAndUpdate(now -> now < limit ? now + 1 : now) < limit;
    }

    void release() {
        taken.decrementAndGet();
    }
}
