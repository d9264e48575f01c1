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

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ChatwootValidationException;

/** How a call ended: one for each exception that a route can tell from the others. */
public enum CallOutcome {
    SUCCESS,
    AUTHENTICATION,
    PERMISSION,
    NOT_FOUND,
    VALIDATION,
    RATE_LIMIT,
    UNAVAILABLE,
    /** Any other status, and answers that can't be read. */
    ERROR;

    public static CallOutcome of(Throwable failure) {
        if (failure instanceof ChatwootAuthenticationException) {
            return AUTHENTICATION;
        } else if (failure instanceof ChatwootPermissionException) {
            return PERMISSION;
        } else if (failure instanceof ChatwootNotFoundException) {
            return NOT_FOUND;
        } else if (failure instanceof ChatwootValidationException) {
            return VALIDATION;
        } else if (failure instanceof ChatwootRateLimitException) {
            return RATE_LIMIT;
        } else if (failure instanceof ChatwootUnavailableException) {
            return UNAVAILABLE;
        }
        return ERROR;
    }

    /** What the exception says in few words, with nothing that the server or a message said. */
    public static String inBrief(ChatwootException failure) {
        return failure.getStatus() == 0
                ? of(failure).tag()
                : of(failure).tag() + ", status " + failure.getStatus();
    }

    public String tag() {
        return Tag.of(this);
    }
}
