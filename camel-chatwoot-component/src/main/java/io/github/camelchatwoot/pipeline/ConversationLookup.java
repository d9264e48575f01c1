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
package io.github.camelchatwoot.pipeline;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.ConversationState;

/** Finds the conversation of an event that doesn't bring it. */
@FunctionalInterface
public interface ConversationLookup {

    /** Finds none. */
    ConversationLookup NONE = event -> null;

    /**
     * @param event one with a conversation's id
     * @return null if there is no such conversation, or no way to ask
     * @throws Exception if it can't be told now: the event fails
     */
    ConversationState conversation(ChatwootEvent event) throws Exception;
}
