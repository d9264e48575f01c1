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

import io.github.camelchatwoot.operation.Paging;

/**
 * Whether a list goes on after a page, by whatever the server tells: {@code has_more}, a total, or
 * nothing, and then a page that is not full is the last.
 */
record PageEnd(Paging paging, Object envelope, int items) {

    private static final String HAS_MORE = "/meta/has_more";

    boolean hasMore(int page) {
        if (paging.style() == Paging.Style.NONE || items == 0) {
            return false;
        }
        if (Pointer.at(envelope, HAS_MORE) instanceof Boolean more) {
            return more;
        }
        Long total = total();
        if (total != null && paging.size() > 0) {
            return (long) (page - 1) * paging.size() + items < total;
        }
        return paging.size() > 0 && items >= paging.size();
    }

    /** Whether the server says itself if the list goes on. */
    boolean isTold() {
        return Pointer.at(envelope, HAS_MORE) != null;
    }

    /** The number of all items as the server tells it, or null. */
    Long total() {
        return paging.total() != null
                        && Pointer.at(envelope, paging.total()) instanceof Number number
                ? Long.valueOf(number.longValue())
                : null;
    }
}
