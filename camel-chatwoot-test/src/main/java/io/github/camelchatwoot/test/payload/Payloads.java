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
package io.github.camelchatwoot.test.payload;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

/**
 * How webhooks and websocket frames show records. Each has a {@code push} form (websocket, and
 * nested in conversations) and a {@code webhook} form; both differ from what REST shows.
 */
public final class Payloads {
    public final ActorPayload actors;
    public final MessagePayload messages;
    public final ConversationPayload conversations;

    private Payloads(Desk desk, Presence presence) {
        var views = new Views(desk);
        actors = new ActorPayload(views, presence);
        conversations = new ConversationPayload(views, presence, actors);
        messages = new MessagePayload(desk, views, presence, actors, conversations);
    }

    /** Made while the request is served: people are shown with their presence. */
    public static Payloads inRequest(Desk desk) {
        return new Payloads(desk, Presence.KNOWN);
    }

    /** Made by a background job, which knows nobody's presence. */
    public static Payloads inJob(Desk desk) {
        return new Payloads(desk, Presence.UNKNOWN);
    }

    static Json account(Account account) {
        return new Json().with("id", account.id).with("name", account.name);
    }
}
