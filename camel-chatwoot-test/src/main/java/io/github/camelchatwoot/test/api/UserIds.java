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
import java.util.Map;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The list {@code user_ids} of the member-set endpoints. */
final class UserIds {
    private UserIds() {}

    /**
     * @throws Refusal 500 if there is no list: the real server breaks on it
     */
    static List<Long> in(Params params) {
        if (!(params.get("user_ids") instanceof List<?> ids)) {
            throw Refusal.internal();
        }
        return ids.stream().map(id -> Params.of(Map.of("id", id)).number("id")).toList();
    }
}
