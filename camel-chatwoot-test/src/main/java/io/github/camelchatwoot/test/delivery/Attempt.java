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
package io.github.camelchatwoot.test.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * One try to deliver.
 *
 * @param at by the simulator's clock
 * @param headers as sent
 * @param status what the receiver answered, 0 if it did not
 * @param error the sentence that Chatwoot makes of a failure, null after a success
 */
public record Attempt(Instant at, Map<String, String> headers, int status, String error) {
    public boolean succeeded() {
        return error == null;
    }

    /** Without headers, which hold the signature. */
    @Override
    public String toString() {
        return at + " " + (succeeded() ? status : error);
    }
}
