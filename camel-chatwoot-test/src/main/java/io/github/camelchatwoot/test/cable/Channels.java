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
package io.github.camelchatwoot.test.cable;

import java.util.List;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.http.Params;

/** Does what clients command. What it can't do it ignores: the real server never refuses. */
final class Channels {
    private final Desk desk;
    private final Presence presence;

    Channels(Desk desk, Presence presence) {
        this.desk = desk;
        this.presence = presence;
    }

    long epochSecond() {
        return desk.clock.now().getEpochSecond();
    }

    void perform(Command command, Connection connection, Cable cable) {
        synchronized (desk) {
            switch (command.name()) {
                case "subscribe" -> subscribe(command, connection, cable);
                case "unsubscribe" -> connection.remove(command.identifier());
                case "message" -> {
                    if ("update_presence".equals(command.action())) {
                        connection
                                .subscription(command.identifier())
                                .ifPresent(subscription -> showUp(subscription, cable));
                    }
                }
                default -> {}
            }
        }
    }

    private void subscribe(Command command, Connection connection, Cable cable) {
        boolean known = connection.subscription(command.identifier()).isPresent();
        if (known || !"RoomChannel".equals(command.params().text("channel"))) {
            return;
        }
        subscription(command)
                .ifPresent(
                        subscription -> {
                            connection.add(subscription);
                            connection.send(Frames.confirmation(command.identifier()));
                            showUp(subscription, cable);
                        });
    }

    /** Empty for a wrong token or an account that the person is not in. */
    private Optional<Subscription> subscription(Command command) {
        Params params = command.params();
        String token = params.text("pubsub_token", "");
        return params.present("user_id")
                ? person(command.identifier(), token, params)
                : contact(command.identifier(), token);
    }

    private Optional<Subscription> person(String identifier, String token, Params params) {
        Optional<User> user =
                desk.users.find(params.number("user_id")).filter(u -> u.pubsubToken.equals(token));
        Optional<Account> account = desk.accounts.find(params.number("account_id"));
        if (user.isEmpty()
                || account.isEmpty()
                || desk.membership(account.get(), user.get()).isEmpty()) {
            return Optional.empty();
        }
        List<String> streams = List.of(token, Streams.account(account.get()));
        return Optional.of(new Subscription(identifier, user.get(), account.get(), streams));
    }

    private Optional<Subscription> contact(String identifier, String token) {
        return desk.contactInboxes.stream()
                .filter(session -> session.pubsubToken.equals(token))
                .findFirst()
                .map(
                        s ->
                                new Subscription(
                                        identifier, s.contact, s.contact.account, List.of(token)));
    }

    private void showUp(Subscription subscription, Cable cable) {
        presence.signOf(subscription.who(), subscription.account());
        cable.broadcast(
                List.of(subscription.ownStream()),
                "presence.update",
                presence.update(subscription.account(), subscription.who()));
    }
}
