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
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

/** Contacts, people and bots. */
public final class ActorPayload {
    private final Views views;
    private final boolean showsPresence;

    ActorPayload(Views views, boolean showsPresence) {
        this.views = views;
        this.showsPresence = showsPresence;
    }

    /** Null for nobody. */
    public Json push(Actor actor, Account account) {
        if (actor instanceof Contact contact) {
            return views.contacts.push(contact);
        }
        if (actor instanceof User user) {
            return user(user, account);
        }
        return actor instanceof AgentBot bot ? bot(bot, null) : null;
    }

    /** As the sender of a message: a bot without a picture shows the one of the inbox. */
    Json pushSender(Actor sender, Inbox inbox) {
        return sender instanceof AgentBot bot ? bot(bot, inbox) : push(sender, inbox.account);
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

    private Json user(User user, Account account) {
        Json json = views.users.push(user, account);
        return showsPresence ? json : json.with("availability_status", null);
    }

    private Json bot(AgentBot bot, Inbox inbox) {
        boolean borrows = bot.avatar == null && inbox != null;
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("avatar_url", views.urls.avatar(borrows ? inbox.avatar : bot.avatar))
                .with("type", "agent_bot");
    }
}
