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

/** The token is good, but its owner, the account or its plan may not do this (401, 402, 403). */
public class ChatwootPermissionException extends ChatwootException {

    public ChatwootPermissionException(ErrorDetails details) {
        super(details);
    }

    /** The same, its message with what would be right. */
    public ChatwootPermissionException withAdvice(String advice) {
        return new ChatwootPermissionException(details().withAdvice(advice));
    }
}
