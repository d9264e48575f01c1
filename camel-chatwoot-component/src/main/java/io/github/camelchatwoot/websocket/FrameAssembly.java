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
package io.github.camelchatwoot.websocket;

/** Puts the parts of a frame together; of one that is too long it only counts the rest. */
final class FrameAssembly {

    private final int maxCharacters;
    private StringBuilder parts = new StringBuilder();
    private long characters;

    FrameAssembly(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** The frame if this was its last part, else null. */
    Signal add(CharSequence part, boolean last) {
        characters += part.length();
        if (characters <= maxCharacters) {
            parts.append(part);
        } else {
            parts = new StringBuilder();
        }
        return last ? take() : null;
    }

    private Signal take() {
        Signal whole =
                characters <= maxCharacters
                        ? new Signal.Frame(parts.toString())
                        : new Signal.TooLong(characters);
        parts = new StringBuilder();
        characters = 0;
        return whole;
    }
}
