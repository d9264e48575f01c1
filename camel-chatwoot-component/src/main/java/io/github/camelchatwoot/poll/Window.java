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
package io.github.camelchatwoot.poll;

import java.util.HashMap;
import java.util.Map;

/**
 * What was told, by time: everything before the window, and inside it what is listed. The window
 * ends at the time up to which was read and is as long as the overlap, in which things may become
 * visible late.
 */
final class Window {

    /** Beyond so many the oldest are forgotten and may come again. */
    private static final int MOST = 20_000;

    private final long overlap;
    private final Map<String, Long> told;
    private long end;

    /**
     * @param end seconds since 1970
     * @param overlap seconds
     * @param told names of things inside the window and the second of each
     */
    Window(long end, long overlap, Map<String, Long> told) {
        this.end = end;
        this.overlap = overlap;
        this.told = new HashMap<>(told);
    }

    long start() {
        return end - overlap;
    }

    long end() {
        return end;
    }

    Map<String, Long> told() {
        return told;
    }

    boolean isNew(String name, long second) {
        return second >= start() && !told.containsKey(name);
    }

    void tell(String name, long second) {
        told.put(name, second);
        if (told.size() > MOST) {
            told.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(oldest -> told.remove(oldest.getKey()));
        }
    }

    /** Moves on; never back. */
    void moveTo(long second) {
        if (second > end) {
            end = second;
            told.values().removeIf(at -> at < start());
        }
    }
}
