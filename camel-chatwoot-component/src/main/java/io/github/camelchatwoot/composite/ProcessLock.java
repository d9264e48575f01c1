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
package io.github.camelchatwoot.composite;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** Holds within this process. A key takes memory only while somebody holds it or waits for it. */
public final class ProcessLock implements SharedLock {

    private static final class Entry {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Held hold(String key, Duration patience) throws InterruptedException, TimeoutException {
        Entry entry = enter(key);
        boolean held = false;
        try {
            held = entry.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!held) {
                leave(key, entry);
            }
        }
        if (!held) {
            throw new TimeoutException(
                    "Somebody else has worked on %s for %s".formatted(key, patience));
        }
        return () -> {
            entry.lock.unlock();
            leave(key, entry);
        };
    }

    private synchronized Entry enter(String key) {
        Entry entry = entries.computeIfAbsent(key, any -> new Entry());
        entry.users++;
        return entry;
    }

    private synchronized void leave(String key, Entry entry) {
        if (--entry.users == 0) {
            entries.remove(key);
        }
    }

    /** How many keys are held or waited for. */
    public synchronized int size() {
        return entries.size();
    }
}
