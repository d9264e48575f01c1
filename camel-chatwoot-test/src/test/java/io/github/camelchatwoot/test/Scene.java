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
package io.github.camelchatwoot.test;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.desk.Webhook;

/** An API inbox with a contact, and what else tests of events need. */
public final class Scene {
    public final Api api;
    public final long inboxId;
    public final long contactId;
    private final ChatwootSimulator chatwoot;

    public Scene(ChatwootSimulator chatwoot) throws Exception {
        this.chatwoot = chatwoot;
        api = Api.of(chatwoot);
        inboxId =
                id(api.post("/inboxes", Map.of("name", "Shop", "channel", Map.of("type", "api"))));
        Map<?, ?> contact = api.post("/contacts", Map.of("name", "Jane", "inbox_id", inboxId));
        contactId = id((Map<?, ?>) ((Map<?, ?>) contact.get("payload")).get("contact"));
    }

    /** Subscribed to these events; its secret is the result. */
    public String webhook(String url, String... events) {
        return inDesk(
                desk -> {
                    var webhook =
                            desk.webhooks.add(
                                    new Webhook(desk.accounts.find(chatwoot.accountId()).get()));
                    webhook.url = url;
                    webhook.subscriptions = List.of(events);
                    return webhook.secret;
                });
    }

    public void callback(String url) {
        change(desk -> inbox(desk).channel.put("webhook_url", url));
    }

    /** A bot with this address, connected to the inbox. */
    public AgentBot bot(String url) {
        return inDesk(
                desk -> {
                    Inbox inbox = inbox(desk);
                    AgentBot bot = desk.agentBots.add(new AgentBot(inbox.account, "Robin"));
                    bot.outgoingUrl = url;
                    inbox.bot = bot;
                    return bot;
                });
    }

    public void member(User user) {
        change(desk -> inbox(desk).members.add(user));
    }

    /** The number of a new conversation. */
    public long conversation() throws Exception {
        return id(api.post("/conversations", Map.of("inbox_id", inboxId, "contact_id", contactId)));
    }

    public long incoming(long conversation, String content) throws Exception {
        return message(conversation, Map.of("content", content, "message_type", "incoming"));
    }

    public long outgoing(long conversation, String content) throws Exception {
        return message(conversation, Map.of("content", content));
    }

    public long message(long conversation, Map<String, Object> fields) throws Exception {
        return id(api.post("/conversations/" + conversation + "/messages", fields));
    }

    public Conversation show(long number) {
        return inDesk(
                desk ->
                        desk.conversations.stream()
                                .filter(c -> c.displayId == number)
                                .findFirst()
                                .orElseThrow());
    }

    public Message showMessage(long id) {
        return inDesk(desk -> desk.messages.find(id).orElseThrow());
    }

    public void change(Consumer<Desk> change) {
        inDesk(
                desk -> {
                    change.accept(desk);
                    return null;
                });
    }

    private Inbox inbox(Desk desk) {
        return desk.inboxes.find(inboxId).orElseThrow();
    }

    private <T> T inDesk(Function<Desk, T> use) {
        synchronized (chatwoot.desk()) {
            return use.apply(chatwoot.desk());
        }
    }

    private static long id(Map<?, ?> answer) {
        return ((Number) answer.get("id")).longValue();
    }
}
