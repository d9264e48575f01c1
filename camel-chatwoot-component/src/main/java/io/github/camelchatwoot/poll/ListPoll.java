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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.event.Digest;

/**
 * Tells the new items of any list, the oldest first. New is an item whose id was not told yet; the
 * cursor moves on after each item that the sink has processed. One reading at a time.
 */
public final class ListPoll {

    /** So many items are held at most while the oldest new ones are looked for. */
    private static final int CHUNK = 500;

    /** After so many known items in a row nothing new is expected on later pages. */
    private static final int KNOWN_IN_A_ROW = 50;

    private final ListPollOptions options;
    private final ListPages pages;
    private final StateRepository<String, String> repository;
    private final String key;
    private final Sink<PolledItem> sink;

    public ListPoll(
            Calls calls,
            StateRepository<String, String> repository,
            ListPollOptions options,
            Sink<PolledItem> sink) {
        this.options = options;
        this.pages = new ListPages(calls, options.operation(), options.parameters());
        this.repository = repository;
        this.key =
                StoredJson.key(
                        options.consumer(),
                        options.operation() + "/" + Digest.of(options.parameters()));
        this.sink = sink;
    }

    /**
     * Reads once.
     *
     * @param most so many items are told at most; the others come with the next reading
     * @return how many were told
     */
    public int poll(int most) throws Exception {
        String stored = repository.getState(key);
        if (stored == null && !options.fromBeginning()) {
            repository.setState(key, present().toString());
            return 0;
        }
        Cursor cursor = stored == null ? new Cursor(0) : Cursor.parse(stored);
        return pages.isForward() ? forward(cursor, most) : backlog(cursor, most);
    }

    /** What is there already, as told. */
    private Cursor present() throws Exception {
        TreeMap<Long, Boolean> newest = new TreeMap<>();
        pages.walk(
                1,
                (page, items) -> {
                    for (Map<String, Object> item : items) {
                        newest.put(id(item), true);
                        if (newest.size() > Cursor.OVERLAP) {
                            newest.pollFirstEntry();
                        }
                    }
                    return !pages.newestFirst() || newest.size() < Cursor.OVERLAP;
                });
        // of a short list all is known: what gets into it later is new, whatever its id
        Cursor cursor = new Cursor(newest.size() < Cursor.OVERLAP ? 0 : newest.firstKey());
        newest.keySet().forEach(cursor::tell);
        return cursor;
    }

    /**
     * Pages overlap because the cursor's floor stays behind; an id that is late is found above it.
     */
    private int forward(Cursor cursor, int most) throws Exception {
        int told = 0;
        while (told < most) {
            List<Map<String, Object>> fresh = new ArrayList<>();
            for (Map<String, Object> item : pages.from(cursor.floor() + 1)) {
                if (cursor.isNew(id(item))) {
                    fresh.add(item);
                }
            }
            if (fresh.isEmpty()) {
                return told;
            }
            told += tell(cursor, fresh, most - told);
        }
        return told;
    }

    /** From a long backlog the oldest items are told first, then those of the pages before. */
    private int backlog(Cursor cursor, int most) throws Exception {
        int told = 0;
        int start = 1;
        while (start > 0 && told < most) {
            OldestNew found = new OldestNew(CHUNK);
            pages.walk(start, (page, items) -> collect(cursor, found, page, items));
            told += tell(cursor, found.items(), most - told);
            start = found.startOfNext(start, pages.newestFirst());
        }
        return told;
    }

    private boolean collect(
            Cursor cursor, OldestNew found, int page, List<Map<String, Object>> items) {
        for (Map<String, Object> item : items) {
            found.see(id(item), cursor.isNew(id(item)), page, item);
        }
        return !pages.newestFirst() || found.knownInARow() < KNOWN_IN_A_ROW;
    }

    private int tell(Cursor cursor, List<Map<String, Object>> items, int most) throws Exception {
        int size = Math.min(items.size(), most);
        for (int index = 0; index < size; index++) {
            Map<String, Object> item = items.get(index);
            sink.accept(new PolledItem(item, index, size));
            cursor.tell(id(item));
            repository.setState(key, cursor.toString());
        }
        return size;
    }

    private long id(Map<String, Object> item) {
        return Things.id(options.operation(), item);
    }
}
