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

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** Reading a priority. */
final class Priorities {
    private static final List<String> KNOWN = List.of("low", "medium", "high", "urgent");

    private Priorities() {}

    /**
     * Null for none.
     *
     * @throws Refusal 500 for an unknown one, "none" included
     */
    static String of(Params params) {
        String priority = params.text("priority");
        if (priority == null || priority.isBlank()) {
            return null;
        }
        if (!KNOWN.contains(priority)) {
            throw Refusal.internal();
        }
        return priority;
    }
}
