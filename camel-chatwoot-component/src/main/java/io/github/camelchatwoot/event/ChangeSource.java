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
package io.github.camelchatwoot.event;

/**
 * One cell of the table: how a source shows a change.
 *
 * @param limit what the source can't show of it, or an empty text
 */
public record ChangeSource(Change change, EventSource source, Need need, String limit) {

    /** What must be remembered so that an event tells the change. */
    public enum Need {
        /** The payload itself tells before and after. */
        NOTHING,
        /** Told without a memory too, but again with every later update; a memory makes it once. */
        MEMORY_TO_SAY_IT_ONCE,
        /** Told only if the conversation's state was known before. */
        MEMORY
    }
}
