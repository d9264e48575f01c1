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

import java.util.Collection;
import java.util.List;

import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Paging;
import io.github.camelchatwoot.request.Arguments;

/**
 * Walks through the pages of a list in the style of its operation. Messages are walked by id from
 * the oldest on, or, where the API knows no other way, back from the latest.
 */
public final class PageWalk implements Pages.Source {

    /** Makes one call. */
    @FunctionalInterface
    public interface Caller {
        Answer call(Arguments arguments);
    }

    /** Ids and times of messages disagree a little; so many of the last ones are read again. */
    private static final int OVERLAP = 50;

    /** The largest id that the server takes; with it, pages hold up to 1000 messages (facts e). */
    private static final long LARGEST_ID = Integer.MAX_VALUE;

    private static final int LARGEST_PAGE = 100;

    private final Caller caller;
    private final Operation operation;
    private final Paging paging;
    private Arguments next;
    private int page;

    public PageWalk(Arguments first, Caller caller) {
        this.caller = caller;
        this.operation = first.operation();
        this.paging = operation.paging();
        this.page = first.get("page") instanceof Number number ? number.intValue() : 1;
        this.next = start(first);
    }

    private Arguments start(Arguments first) {
        if (paging.style() == Paging.Style.CURSOR && operation.parameter("after").isPresent()) {
            Arguments from =
                    first.get("after") instanceof Number after
                            ? first.with("after", after.longValue() + 1)
                            : first.with("after", 0L);
            return from.get("before") == null ? from.with("before", LARGEST_ID) : from;
        } else if (paging.sizeParameter() != null && first.get(paging.sizeParameter()) == null) {
            return first.with(paging.sizeParameter(), (long) LARGEST_PAGE);
        }
        return first;
    }

    @Override
    public Collection<?> next() {
        if (next == null) {
            return null;
        }
        Arguments asked = next;
        Answer answer = caller.call(asked);
        Object root = answer.value();
        String at = operation.answer().at();
        Object items = at.isEmpty() ? root : Pointer.at(root, at);
        List<?> list = items instanceof List<?> many ? many : List.of();
        next = list.isEmpty() ? null : after(asked, root, list);
        return list;
    }

    private Arguments after(Arguments asked, Object root, List<?> items) {
        return switch (paging.style()) {
            case NONE -> null;
            case PAGE -> nextPage(asked, root, items);
            case CURSOR -> nextCursor(asked, items);
        };
    }

    /**
     * Totals may change while a list is read, so after the first page only an empty one ends it.
     */
    private Arguments nextPage(Arguments asked, Object root, List<?> items) {
        boolean unpaged = paging.unpagedWith() != null && asked.get(paging.unpagedWith()) != null;
        PageEnd end = new PageEnd(paging, root, items.size());
        Long total = end.total();
        boolean last =
                unpaged
                        || total != null && page == 1 && items.size() >= total
                        || total == null && !moreAfter(asked, end, items);
        page++;
        return last ? null : asked.with("page", (long) page);
    }

    /**
     * For lists that tell no total: by the server's word, or a page that is not full is the last.
     */
    private boolean moreAfter(Arguments asked, PageEnd end, List<?> items) {
        if (end.isTold()) {
            return end.hasMore(page);
        }
        Object chosen = paging.sizeParameter() == null ? null : asked.get(paging.sizeParameter());
        int size = chosen instanceof Number number ? number.intValue() : paging.size();
        return items.size() >= size;
    }

    private Arguments nextCursor(Arguments asked, List<?> items) {
        if (operation.parameter("after").isEmpty()) {
            long first = items.stream().mapToLong(PageWalk::id).min().orElse(0);
            return first > 1 ? asked.with("before", first) : null;
        }
        List<?> tail = items.subList(Math.max(0, items.size() - OVERLAP), items.size());
        long from = tail.stream().mapToLong(PageWalk::id).min().orElseThrow();
        Object before = asked.get("after");
        boolean moved = !(before instanceof Number number) || number.longValue() < from;
        return moved ? asked.with("after", from) : null;
    }

    private static long id(Object item) {
        return item instanceof java.util.Map<?, ?> map && map.get("id") instanceof Number id
                ? id.longValue()
                : 0;
    }
}
