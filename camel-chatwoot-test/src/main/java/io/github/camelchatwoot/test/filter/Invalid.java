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
package io.github.camelchatwoot.test.filter;

import java.util.List;

import io.github.camelchatwoot.test.http.Refusal;

/** The sentences that refuse a filter. */
final class Invalid {
    private Invalid() {}

    static Refusal key(String key, List<String> allowed) {
        return Refusal.unprocessable(
                ("Invalid attribute key - [%s]. The key should be one of [%s] or a custom"
                                + " attribute defined in the account.")
                        .formatted(key, String.join(",", allowed)));
    }

    static Refusal operator(FilterKey key) {
        return Refusal.unprocessable(
                "Invalid operator. The allowed operators for %s are [%s]."
                        .formatted(key.name(), String.join(",", key.operators())));
    }

    static Refusal queryOperator() {
        return Refusal.unprocessable("Query operator must be either \"AND\" or \"OR\".");
    }

    static Refusal value(String key) {
        return Refusal.unprocessable(
                "Invalid value. The values provided for %s are invalid".formatted(key));
    }
}
