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

    boolean hasMore(int page) {
        if (paging.style() == Paging.Style.NONE || items == 0) {
            return false;
        }
        Object told = Pointer.at(envelope, "/meta/has_more");
        if (told instanceof Boolean more) {
            return more;
        }
        Object total = paging.total() == null ? null : Pointer.at(envelope, paging.total());
        if (total instanceof Number number && paging.size() > 0) {
            return (long) (page - 1) * paging.size() + items < number.longValue();
        }
        return paging.size() > 0 && items >= paging.size();
    }

    /** Whether the server tells how the list goes on, so that a short page need not be the last. */
    boolean isTold() {
        return Pointer.at(envelope, "/meta/has_more") != null
                || paging.total() != null && Pointer.at(envelope, paging.total()) != null;
    }

    /** The number of all items as the server tells it, or null. */
    Long total() {
        return paging.total() != null
                        && Pointer.at(envelope, paging.total()) instanceof Number number
                ? Long.valueOf(number.longValue())
                : null;
    }
}
