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
package io.github.camelchatwoot.pipeline;

import io.github.camelchatwoot.meter.EventOutcome;

/** What became of an event. */
public enum Outcome {
    /** The route is done with it. */
    DONE,
    /** The route never saw it: filtered out, our own, or a repeat. */
    LEFT_OUT,
    /** The route failed, or could not be asked. The event counts as not seen. */
    FAILED;

    static Outcome of(EventOutcome measured) {
        return switch (measured) {
            case DELIVERED -> DONE;
            case FILTERED, OWN, DUPLICATE -> LEFT_OUT;
            case FAILED -> FAILED;
        };
    }
}
