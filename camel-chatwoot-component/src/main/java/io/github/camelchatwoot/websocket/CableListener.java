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

import io.github.camelchatwoot.event.ChatwootEvent;

/**
 * Is told what happens on the websocket, one call after the other and in the order of the server's
 * frames. Each call may block: until it returns nothing more is read from the connection, so that
 * the server has to wait, and no more than one frame is held. A RuntimeException or Error is
 * logged, and the next frame follows.
 */
public interface CableListener {

    /**
     * @throws InterruptedException if the thread was told to stop; it ends the client
     */
    void event(ChatwootEvent event) throws InterruptedException;

    /**
     * The subscription stands, for the first time or again: now ask for what was missed. A few
     * events may have come just before, because the server confirms late.
     */
    default void connected() throws InterruptedException {}

    /**
     * A connection has ended, or an attempt has failed; another one follows after a pause. Not told
     * when the client is closed.
     */
    default void disconnected(CableException why) throws InterruptedException {}

    /**
     * A frame was passed over, as it was too long or can't be read as an event.
     *
     * @param why one sentence that quotes nothing of the frame
     */
    default void skipped(String why) throws InterruptedException {}
}
