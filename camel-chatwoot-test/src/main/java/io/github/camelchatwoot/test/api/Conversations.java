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
package io.github.camelchatwoot.test.api;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;

/** Finding the conversation that a path names. */
final class Conversations {
    private Conversations() {}

    /**
     * @throws Refusal 404, or 401 if the caller may not see it
     */
    static Conversation of(Desk desk, Request request, String parameter) {
        Long id = request.params().number(parameter);
        Conversation conversation =
                Request.orNotFound(
                        desk.conversations
                                .of(request.account())
                                .filter(c -> c.displayId == id)
                                .findFirst());
        return InboxAccess.require(request, conversation);
    }
}
