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
package io.github.camelchatwoot;

import java.time.Duration;

/** Too many calls (429), and waiting for the next window did not help or would take too long. */
public class ChatwootRateLimitException extends ChatwootException {

    private final Duration retryAfter;

    public ChatwootRateLimitException(ErrorDetails details, Duration retryAfter) {
        super(details);
        this.retryAfter = retryAfter;
    }

    /**
     * How long to wait before the next try: what the server asked for, else the rest of its fixed
     * one-minute window when it answered.
     */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
