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
package io.github.camelchatwoot.contract;

import org.apache.camel.Exchange;

import io.github.camelchatwoot.ChatwootException;

/**
 * What became of a call.
 *
 * @param exchange null if there was not even an endpoint
 * @param exception null if it succeeded
 */
record Outcome(Exchange exchange, Throwable exception, Object bodyBefore) {

    /** Whether the component itself said no, at start or before sending. */
    boolean isRefusal() {
        return exception instanceof ChatwootException e
                ? e.getStatus() == 0 && !e.isOutcomeUnknown()
                : innermost() instanceof IllegalArgumentException;
    }

    String sentence() {
        return exception instanceof ChatwootException
                ? exception.getMessage()
                : innermost().getMessage();
    }

    private Throwable innermost() {
        Throwable at = exception;
        while (at != null && !(at instanceof IllegalArgumentException) && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
