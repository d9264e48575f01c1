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

import java.time.Duration;
import java.util.List;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.ErrorDetails;

/** The one place that decides which exception an answer of the server becomes. */
public final class AnswerError {

    private static final int LONGEST_BODY = 8192;

    /** How Chatwoot says that the token itself is missing, unknown or of the wrong kind. */
    private static final List<String> BAD_TOKEN =
            List.of("You need to sign in", "Invalid Access Token", "Invalid access_token");

    private AnswerError() {}

    /**
     * The exception for an answer that came by another way than {@link ChatwootClient}: it says
     * nothing about repeating the call.
     *
     * @param mediaType as in Content-Type, parameters allowed; empty or null if unknown
     * @param body what the server said, possibly cut
     */
    public static ChatwootException of(
            String operation, int status, String mediaType, String body) {
        return of(details(operation, status, mediaType, body), Duration.ZERO);
    }

    static ErrorDetails details(String operation, int status, String mediaType, String body) {
        ErrorText text = ErrorText.of(mediaType == null ? "" : mediaType, body);
        return ErrorDetails.answered(operation, status, text.sentence())
                .withAttributes(text.attributes())
                .withBody(body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY));
    }

    static ChatwootException of(ErrorDetails details, Duration retryAfter) {
        return switch (details.status()) {
            case 401, 402, 403 ->
                    details.status() == 401 && namesBadToken(details.body())
                            ? new ChatwootAuthenticationException(details)
                            : new ChatwootPermissionException(details);
            case 404 -> new ChatwootNotFoundException(details);
            case 400, 409, 413, 422 -> new ChatwootValidationException(details);
            case 429 -> new ChatwootRateLimitException(details, retryAfter);
            case 502, 503, 504 -> new ChatwootUnavailableException(details, null);
            default -> new ChatwootException(details);
        };
    }

    private static boolean namesBadToken(String body) {
        return BAD_TOKEN.stream().anyMatch(body::contains);
    }
}
