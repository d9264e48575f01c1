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

/** Why a call is made again. */
public enum RetryReason {
    /** 429. */
    RATE_LIMIT,
    /** 502, 503, 504. */
    UNAVAILABLE,
    /** The connection failed before anything was sent. */
    NOT_SENT,
    /** It broke afterwards. */
    ANSWER_LOST;

    public String tag() {
        return Tag.of(this);
    }
}
