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
package io.github.camelchatwoot;

/** The request's values are wrong: the server says so (400, 409, 413, 422), or a check of ours. */
public class ChatwootValidationException extends ChatwootException {

    public ChatwootValidationException(ErrorDetails details) {
        super(details);
    }

    private ChatwootValidationException(ErrorDetails details, Throwable cause) {
        super(details, cause);
    }

    /** Refused here before anything was sent: status 0, the sentence is the whole message. */
    public static ChatwootValidationException refused(String operation, String sentence) {
        return new ChatwootValidationException(ErrorDetails.refused(operation, sentence));
    }

    /** The same for what was found wrong further inside. */
    public static ChatwootValidationException refused(
            String operation, IllegalArgumentException cause) {
        return new ChatwootValidationException(
                ErrorDetails.refused(operation, cause.getMessage()), cause);
    }
}
