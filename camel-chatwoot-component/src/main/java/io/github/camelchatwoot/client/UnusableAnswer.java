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

import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ErrorDetails;

/** Successful answers that can't be used. The call was carried out, so none of them is repeated. */
final class UnusableAnswer {

    private UnusableAnswer() {}

    static ChatwootException tooLarge(ChatwootResponse response, long limit) {
        return exception(response, "the answer is larger than the " + limit + " bytes allowed");
    }

    /** Jackson's sentence tells which limit, and nothing of the answer. */
    static ChatwootException beyondLimits(
            ChatwootResponse response, StreamConstraintsException limit) {
        return exception(
                response, "the answer is not read to its end: " + limit.getOriginalMessage());
    }

    static ChatwootException notJson(ChatwootResponse response, String place) {
        return exception(response, "the answer is not valid JSON (" + place + ")");
    }

    /** A page where JSON was expected: most often another server or a login page answered. */
    static ChatwootException page(ChatwootResponse response, String text) {
        String title = HtmlPage.title(text).map(t -> " with the title \"" + t + "\"").orElse("");
        return exception(
                response,
                "an HTML page"
                        + title
                        + " came where JSON was expected: check that baseUrl is the address of Chatwoot");
    }

    static ChatwootException otherType(ChatwootResponse response, String mediaType) {
        return exception(response, mediaType + " came where JSON was expected");
    }

    private static ChatwootException exception(ChatwootResponse response, String sentence) {
        return new ChatwootException(
                ErrorDetails.answered(
                                response.operation(),
                                response.status(),
                                response.withoutToken(sentence))
                        .withPrognosis(false, true));
    }
}
