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
package io.github.camelchatwoot.meter;

import java.time.Duration;

/** Is told of calls to a server. Called by many threads, and never allowed to fail a call. */
public interface CallMeter {

    /** Measures nothing. */
    CallMeter NONE =
            new CallMeter() {
                @Override
                public void done(String operation, CallOutcome outcome, long nanos) {
                    // nobody asked for it
                }

                @Override
                public void repeated(String operation, RetryReason reason, Duration wait) {
                    // nobody asked for it
                }
            };

    /**
     * A call has ended, its repeats and waits included.
     *
     * @param operation name in the catalogue, or {@code call}
     */
    void done(String operation, CallOutcome outcome, long nanos);

    /**
     * A call is to be made again.
     *
     * @param wait the pause before that
     */
    void repeated(String operation, RetryReason reason, Duration wait);
}
