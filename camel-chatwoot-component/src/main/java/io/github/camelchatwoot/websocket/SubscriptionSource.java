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

/** Tells who subscribes. */
@FunctionalInterface
public interface SubscriptionSource {

    /**
     * Called before each attempt to connect, as a token changes with its person's password. May
     * take as long as a call to {@code GET /api/v1/profile} does.
     *
     * @throws Exception the attempt has failed; the message is shown, so it may not hold a token
     */
    RoomSubscription read() throws Exception;
}
