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
package io.github.camelchatwoot.test.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/** What waits for its turn at one receiver. */
final class Lane {
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private int underWay;

    synchronized void add(Delivery delivery, int atOnce, Sender sender) {
        waiting.add(delivery);
        startNext(atOnce, sender);
    }

    synchronized void clear() {
        waiting.clear();
    }

    private synchronized void startNext(int atOnce, Sender sender) {
        while (underWay < atOnce && !waiting.isEmpty()) {
            underWay++;
            sender.send(waiting.poll(), () -> finished(atOnce, sender));
        }
    }

    private synchronized void finished(int atOnce, Sender sender) {
        underWay--;
        startNext(atOnce, sender);
    }
}
