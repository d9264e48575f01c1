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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/** Who hears of what: the names of streams, which are tokens of people and contacts. */
final class Streams {
    private final Desk desk;

    Streams(Desk desk) {
        this.desk = desk;
    }

    static String account(Account account) {
        return "account_" + account.id;
    }

    /** Everybody who belongs to the account. */
    List<String> everybody(Account account) {
        return desk.memberships.of(account).map(m -> m.user.pubsubToken).toList();
    }

    /** The members of the inbox and the administrators. */
    List<String> agents(Inbox inbox) {
        Set<String> tokens = new LinkedHashSet<>();
        inbox.members.forEach(user -> tokens.add(user.pubsubToken));
        desk.memberships
                .of(inbox.account)
                .filter(Membership::isAdministrator)
                .forEach(m -> tokens.add(m.user.pubsubToken));
        return List.copyOf(tokens);
    }

    List<String> agentsAndContact(Conversation conversation) {
        return joined(agents(conversation.inbox), contact(conversation.contactInbox));
    }

    /** Contacts see neither notes nor activities. */
    List<String> readers(Message message) {
        boolean hidden = message.isPrivate || message.is("activity");
        return hidden ? agents(message.conversation.inbox) : agentsAndContact(message.conversation);
    }

    /** All but the one who types. */
    List<String> typing(Conversation conversation, Actor typist) {
        String own =
                typist instanceof User user
                        ? user.pubsubToken
                        : typist instanceof Contact ? conversation.contactInbox.pubsubToken : "";
        List<String> all =
                joined(agents(conversation.inbox), List.of(conversation.contactInbox.pubsubToken));
        return all.stream().filter(token -> !token.equals(own)).toList();
    }

    /** A verified contact hears it in all sessions that are verified. */
    private List<String> contact(ContactInbox session) {
        if (!session.hmacVerified) {
            return List.of(session.pubsubToken);
        }
        return desk.contactInboxes.stream()
                .filter(other -> other.contact == session.contact && other.hmacVerified)
                .map(other -> other.pubsubToken)
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
