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
package io.github.camelchatwoot.response;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The items of a list of any length, one page in memory at a time. Items that a page repeats,
 * because the list moved while it was read, come once. A few pages without anything new end the
 * list, so that a server that ignores page numbers is not asked for ever.
 */
public final class Pages implements Iterator<Object>, Closeable {

    /** Gets one page after another. */
    public interface Source {

        /** The items of the next page, or null after the last one. */
        Collection<?> next();
    }

    /** So many of the last items are known again, by their ids. */
    private static final int REMEMBERED = 10_000;

    /** A single page of nothing new is what so many new items before it leave behind. */
    private static final int MOST_PAGES_WITHOUT_NEWS = 3;

    private final Source source;
    private final BooleanSupplier ended;
    private final Queue<Object> page = new ArrayDeque<>();
    private final Set<Object> known = new LinkedHashSet<>();
    private int pagesWithoutNews;
    private boolean exhausted;

    /**
     * @param ended asked before each step; once true nothing more is read. A split that stops on an
     *     exception would otherwise drain the whole list.
     */
    public Pages(Source source, BooleanSupplier ended) {
        this.source = source;
        this.ended = ended;
    }

    @Override
    public boolean hasNext() {
        if (ended.getAsBoolean()) {
            close();
        }
        while (page.isEmpty() && !exhausted) {
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return page.remove();
    }

    /** Ends the list; nothing more is read. */
    @Override
    public void close() {
        exhausted = true;
        page.clear();
    }

    private void fill() {
        Collection<?> items = source.next();
        if (items == null) {
            exhausted = true;
            return;
        }
        for (Object item : items) {
            Object id = item instanceof Map<?, ?> map ? map.get("id") : null;
            if (id == null || known.add(id)) {
                page.add(Payload.of(item));
            }
        }
        forgetOldest();
        pagesWithoutNews = page.isEmpty() ? pagesWithoutNews + 1 : 0;
        exhausted = items.isEmpty() || pagesWithoutNews == MOST_PAGES_WITHOUT_NEWS;
    }

    private void forgetOldest() {
        Iterator<Object> oldest = known.iterator();
        for (int surplus = known.size() - REMEMBERED; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }
}
