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

/**
 * Nobody can take the conversation now: no agent of its inbox is left after what {@code assign} was
 * told, such as {@code online=true}. Later there may be somebody, so a route may wait and try
 * again, or do without.
 */
public class ChatwootNobodyToAssignException extends ChatwootException {

    public ChatwootNobodyToAssignException(String operation, String sentence) {
        super(ErrorDetails.refused(operation, sentence));
    }
}
