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
package io.github.camelchatwoot.client;

import java.net.URI;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ErrorDetails;

/** Where a call goes when the server points elsewhere. */
enum RedirectRule {

    /** The API: GET and HEAD on the same server only, for everything else baseUrl is wrong. */
    API(5) {
        @Override
        String objection(String method, Origin from, Origin to) {
            if (!from.equals(to)) {
                return from + " redirects to " + to + ": set baseUrl to that address";
            }
            return ChatwootRequest.isReading(method)
                    ? null
                    : from + " redirects a " + method + ", which is not followed: check baseUrl";
        }
    },

    /** Files: they may lie in any store. The token stays behind, see {@link Call}. */
    FILE(10) {
        @Override
        String objection(String method, Origin from, Origin to) {
            return null;
        }
    };

    private final int most;

    RedirectRule(int most) {
        this.most = most;
    }

    /** A sentence why this redirect is not followed, null if it is. */
    abstract String objection(String method, Origin from, Origin to);

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * @param followed how many redirects were followed before this one
     */
    URI next(ChatwootRequest request, URI from, ChatwootResponse response, int followed)
            throws ChatwootException {
        String objection;
        try {
            String location = response.headers().first("Location").orElse("");
            URI to = from.resolve(location);
            objection = objection(request.method(), Origin.of(from), Origin.of(to));
            if (location.isBlank()) {
                objection = "a redirect without an address";
            } else if (followed >= most) {
                objection = "more than " + most + " redirects";
            }
            if (objection == null) {
                return to;
            }
        } catch (IllegalArgumentException notAnAddress) {
            objection = "a redirect to something that is no plain http or https address";
        }
        throw new ChatwootException(
                ErrorDetails.answered(request.operation(), response.status(), objection));
    }
}
