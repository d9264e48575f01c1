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
import java.util.function.Consumer;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ErrorDetails;

/**
 * Where a call goes when the server points elsewhere.
 *
 * @param most how many redirects are followed
 */
record RedirectRule(int most, Objection objection) {

    /** The API: GET and HEAD on the same server only, for everything else baseUrl is wrong. */
    static final RedirectRule API = new RedirectRule(5, RedirectRule::ofApi);

    /** Files: they may lie in any store. The token stays behind, see {@link Call}. */
    static final RedirectRule FILE = new RedirectRule(10, (method, from, to) -> null);

    /** Says in a sentence why a redirect is not followed, or null if it is. */
    @FunctionalInterface
    interface Objection {
        String to(String method, URI from, URI to);
    }

    /**
     * Files of the addresses that pass a check.
     *
     * @param check throws an IllegalArgumentException with the reason why one is refused
     */
    static RedirectRule checked(Consumer<URI> check) {
        return new RedirectRule(
                10,
                (method, from, to) -> {
                    try {
                        check.accept(to);
                        return null;
                    } catch (IllegalArgumentException e) {
                        return "a redirect that is not followed: " + e.getMessage();
                    }
                });
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static String ofApi(String method, URI fromUri, URI toUri) {
        Origin from = Origin.of(fromUri);
        Origin to = Origin.of(toUri);
        if (!from.equals(to)) {
            return from + " redirects to " + to + ": set baseUrl to that address";
        }
        return ChatwootRequest.isReading(method)
                ? null
                : from + " redirects a " + method + ", which is not followed: check baseUrl";
    }

    /**
     * @param followed how many redirects were followed before this one
     */
    URI next(ChatwootRequest request, URI from, ChatwootResponse response, int followed)
            throws ChatwootException {
        String sentence;
        try {
            String location = response.headers().first("Location").orElse("");
            URI to = from.resolve(location);
            Origin.of(to);
            sentence = objection.to(request.method(), from, to);
            if (location.isBlank()) {
                sentence = "a redirect without an address";
            } else if (followed >= most) {
                sentence = "more than " + most + " redirects";
            }
            if (sentence == null) {
                return to;
            }
        } catch (IllegalArgumentException notAnAddress) {
            sentence = "a redirect to something that is no plain http or https address";
        }
        throw new ChatwootException(
                ErrorDetails.answered(
                        request.operation(), response.status(), request.withoutToken(sentence)));
    }
}
