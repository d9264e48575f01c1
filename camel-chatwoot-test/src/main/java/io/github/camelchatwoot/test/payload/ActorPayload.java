package io.github.camelchatwoot.test.payload;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.BlobUrls;
import io.github.camelchatwoot.test.json.Json;

/** Contacts, people and bots. */
public final class ActorPayload {
    private final Desk desk;
    private final BlobUrls urls;
    private final boolean showsPresence;

    ActorPayload(Desk desk, BlobUrls urls, boolean showsPresence) {
        this.desk = desk;
        this.urls = urls;
        this.showsPresence = showsPresence;
    }

    /** Null for nobody. */
    public Json push(Actor actor, Account account) {
        if (actor instanceof Contact contact) {
            return contact(contact);
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
            return contactWebhook(contact);
        }
        if (actor == null) {
            return null;
        }
        Json json = new Json().with("id", actor.actorId()).with("name", actor.actorName());
        return actor instanceof User user
                ? json.with("email", user.email).with("type", "user")
                : json.with("type", "agent_bot");
    }

    private Json contact(Contact contact) {
        return new Json()
                .with("additional_attributes", contact.additionalAttributes)
                .with("custom_attributes", contact.customAttributes)
                .with("email", contact.email)
                .with("id", contact.id)
                .with("identifier", contact.identifier)
                .with("name", contact.name)
                .with("phone_number", contact.phoneNumber)
                .with("thumbnail", urls.avatar(contact.avatar))
                .with("blocked", contact.blocked)
                .with("type", "contact");
    }

    private Json contactWebhook(Contact contact) {
        String avatar = urls.avatar(contact.avatar);
        return new Json()
                .with("account", Payloads.account(contact.account))
                .with("additional_attributes", contact.additionalAttributes)
                .with("avatar", avatar)
                .with("custom_attributes", contact.customAttributes)
                .with("email", contact.email)
                .with("id", contact.id)
                .with("identifier", contact.identifier)
                .with("name", contact.name)
                .with("phone_number", contact.phoneNumber)
                .with("thumbnail", avatar)
                .with("blocked", contact.blocked);
    }

    private Json user(User user, Account account) {
        String avatar = urls.avatar(user.avatar);
        return new Json()
                .with("id", user.id)
                .with("name", user.name)
                .with("available_name", user.availableName())
                .with("avatar_url", avatar)
                .with("type", "user")
                .with("availability_status", showsPresence ? presence(user, account) : null)
                .with("thumbnail", avatar);
    }

    private String presence(User user, Account account) {
        return desk.membership(account, user).map(Membership::availabilityStatus).orElse(null);
    }

    private Json bot(AgentBot bot, Inbox inbox) {
        boolean borrows = bot.avatar == null && inbox != null;
        return new Json()
                .with("id", bot.id)
                .with("name", bot.name)
                .with("avatar_url", urls.avatar(borrows ? inbox.avatar : bot.avatar))
                .with("type", "agent_bot");
    }
}
