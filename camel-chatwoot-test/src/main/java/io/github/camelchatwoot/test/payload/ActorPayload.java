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
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

/** Contacts, people and bots. */
public final class ActorPayload {
    private final Views views;
    private final Presence presence;

    ActorPayload(Views views, Presence presence) {
        this.views = views;
        this.presence = presence;
    }

    /** Null for nobody. */
    public Json push(Actor actor, Account account) {
        if (actor instanceof Contact contact) {
            return views.contacts.push(contact);
        }
        if (actor instanceof User user) {
            return presence.in(views.users.push(user, account));
        }
        return actor instanceof AgentBot bot ? views.agentBots.push(bot) : null;
    }

    /** Null for nobody. */
    public Json webhook(Actor actor) {
        if (actor instanceof Contact contact) {
            return views.contacts.webhook(contact);
        }
        if (actor == null) {
            return null;
        }
        Json json = new Json().with("id", actor.actorId()).with("name", actor.actorName());
        return actor instanceof User user
                ? json.with("email", user.email).with("type", "user")
                : json.with("type", "agent_bot");
    }
}
