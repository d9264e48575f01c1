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
package io.github.camelchatwoot.test.api;

import java.util.List;

/** Pages of a list, counted from 1; beyond the end they are empty. */
final class Page {
    private Page() {}

    static <T> List<T> of(List<T> all, int page, int size) {
        long from = Math.min((long) (page - 1) * size, all.size());
        return all.subList((int) from, (int) Math.min(from + size, all.size()));
    }
}
