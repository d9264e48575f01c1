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

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ChatwootValidationException;

/**
 * What a route is to be told after a recorded failure.
 *
 * @param words pieces of the server's own sentence
 */
record ExpectedError(Class<? extends ChatwootException> type, int status, List<String> words) {

    static ExpectedError of(RecordedAnswer recorded) {
        String text = recorded.text();
        boolean badToken =
                text.contains("You need to sign in")
                        || text.toLowerCase().contains("invalid access");
        Class<? extends ChatwootException> type =
                switch (recorded.status()) {
                    case 401 ->
                            badToken
                                    ? ChatwootAuthenticationException.class
                                    : ChatwootPermissionException.class;
                    case 402, 403 -> ChatwootPermissionException.class;
                    case 404 -> ChatwootNotFoundException.class;
                    case 400, 409, 413, 422 -> ChatwootValidationException.class;
                    case 429 -> ChatwootRateLimitException.class;
                    case 502, 503, 504 -> ChatwootUnavailableException.class;
                    default -> ChatwootException.class;
                };
        return new ExpectedError(type, recorded.status(), words(recorded));
    }

    private static List<String> words(RecordedAnswer recorded) {
        List<String> words = new ArrayList<>();
        if (recorded.kind().equals("json")) {
            for (String name : List.of("message", "error", "errors")) {
                if (words.isEmpty()) {
                    collect(recorded.body().path(name), words);
                }
            }
        } else if (recorded.kind().equals("text") && !recorded.text().contains("<html")) {
            words.add(recorded.text().strip());
        }
        return words;
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isValueNode()) {
            words.add(node.asText().replaceAll("\\s+", " "));
        }
        node.forEach(element -> collect(element, words));
    }
}
