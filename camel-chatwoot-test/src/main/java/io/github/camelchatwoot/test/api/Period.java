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

import java.time.Instant;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;

/** The parameters {@code since} and {@code until}, in unix seconds; only both together count. */
record Period(Instant since, Instant until) {

    /**
     * @throws Refusal 500 for what is no number
     */
    static Period of(Params params) {
        boolean both = params.present("since") && params.present("until");
        return both
                ? new Period(time(params, "since"), time(params, "until"))
                : new Period(null, null);
    }

    private static Instant time(Params params, String name) {
        if (!params.text(name, "").matches("\\d+(\\.\\d+)?")) {
            throw Refusal.internal();
        }
        return Instant.ofEpochSecond(params.number(name));
    }

    boolean contains(Instant time) {
        return since == null || !time.isBefore(since) && time.isBefore(until);
    }
}
