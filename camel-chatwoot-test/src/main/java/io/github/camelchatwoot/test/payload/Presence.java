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
package io.github.camelchatwoot.test.payload;

import java.util.List;

import io.github.camelchatwoot.test.json.Json;

/** Whether people are shown with their presence, or with null in its place. */
enum Presence {
    KNOWN,
    UNKNOWN;

    private static final String KEY = "availability_status";

    /** Looks only into what was rendered here, not into attributes that users have set. */
    Json in(Json json) {
        if (this == UNKNOWN) {
            forget(json);
        }
        return json;
    }

    private static void forget(Object value) {
        if (value instanceof Json json) {
            json.replace(KEY, null);
            json.values().forEach(Presence::forget);
        } else if (value instanceof List<?> list) {
            list.forEach(Presence::forget);
        }
    }
}
