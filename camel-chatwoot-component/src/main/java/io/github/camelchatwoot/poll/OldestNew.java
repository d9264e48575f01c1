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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The oldest new items of a list that is read page by page, so many at most. */
final class OldestNew {

    private record Found(int page, Map<String, Object> item) {}

    private final int limit;
    private final TreeMap<Long, Found> found = new TreeMap<>();
    private int knownInARow;
    private boolean overflowed;

    OldestNew(int limit) {
        this.limit = limit;
    }

    void see(long id, boolean isNew, int page, Map<String, Object> item) {
        if (!isNew) {
            knownInARow++;
            return;
        }
        knownInARow = 0;
        found.put(id, new Found(page, item));
        if (found.size() > limit) {
            found.pollLastEntry();
            overflowed = true;
        }
    }

    int knownInARow() {
        return knownInARow;
    }

    /** In the order of their ids. */
    List<Map<String, Object>> items() {
        return found.values().stream().map(Found::item).toList();
    }

    /**
     * From which page to look for the next ones, so that they too fit; 0 if there are none. The
     * walk goes on from there up to what is known, so nothing in between is passed over.
     */
    int startOfNext(int start, boolean newestFirst) {
        if (!newestFirst) {
            return overflowed ? 1 : 0;
        } else if (!overflowed) {
            return start == 1 ? 0 : 1;
        }
        int newest = found.lastEntry().getValue().page();
        int span = found.firstEntry().getValue().page() - newest + 1;
        return Math.max(1, newest - span + 1);
    }
}
