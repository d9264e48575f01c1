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
package io.github.camelchatwoot.webhook;

/** Whether a delivery was signed by one of the secrets; it holds neither secrets nor signatures. */
public sealed interface SignatureResult {

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * @param secret the place of the secret that fits, from 0: the second one tells that the first
     *     is not in use yet, or no longer
     */
    record Accepted(int secret) implements SignatureResult {}

    /**
     * @param reason one sentence for the log; the sender gets to know nothing but 401
     */
    record Refused(Cause cause, String reason) implements SignatureResult {}

    /** What is wrong with it. */
    enum Cause {
        /** And has no password either. */
        NOT_SIGNED,
        MISSING_HEADER,
        REPEATED_HEADER,
        MALFORMED_HEADER,
        TOO_OLD,
        IN_THE_FUTURE,
        WRONG_SIGNATURE
    }
}
