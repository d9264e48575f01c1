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

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.ClientJson;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.ContactFields;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.PUBLIC;

/** Client API: the contact. */
final class ClientContactResource implements Resource {
    private static final List<String> ADJECTIVES =
            List.of("shy", "calm", "brave", "quiet", "bright", "gentle", "swift", "warm");
    private static final List<String> NOUNS =
            List.of("moon", "river", "leaf", "sky", "meadow", "stone", "wind", "harbor");

    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ClientContactResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(PUBLIC)
                .post(ClientPath.INBOX + "/contacts", this::create)
                .get(ClientPath.CONTACT, this::show)
                .update(ClientPath.CONTACT, this::update);
    }

    /** Finds by source id, identifier, e-mail address and phone number before it makes one. */
    private Answer create(Request request) {
        Inbox inbox = ClientPath.inbox(desk, request);
        Params params = request.params();
        IdentifierHash.verify(inbox, params);
        String sourceId =
                params.text("source_id") == null
                        ? UUID.randomUUID().toString()
                        : params.text("source_id");
        ContactInbox contactInbox =
                rules.contactInboxes
                        .find(inbox, sourceId)
                        .orElseGet(
                                () ->
                                        rules.contactInboxes.findOrCreate(
                                                findOrCreate(inbox, params),
                                                inbox,
                                                sourceId,
                                                false));
        return Answer.json(views.client.contact(contactInbox));
    }

    private Contact findOrCreate(Inbox inbox, Params params) {
        String email = params.text("email", "").toLowerCase();
        return by(inbox, contact -> contact.identifier, params.text("identifier", ""))
                .or(() -> by(inbox, contact -> contact.email, email))
                .or(
                        () ->
                                by(
                                        inbox,
                                        contact -> contact.phoneNumber,
                                        params.text("phone_number", "")))
                .orElseGet(() -> make(inbox, params));
    }

    private Optional<Contact> by(Inbox inbox, Function<Contact, String> column, String value) {
        return value.isBlank()
                ? Optional.empty()
                : desk.contacts
                        .of(inbox.account)
                        .filter(contact -> value.equals(column.apply(contact)))
                        .findFirst();
    }

    private Contact make(Inbox inbox, Params params) {
        var fields =
                new ContactFields(new Contact(inbox.account))
                        .assign(
                                params.permit(
                                        "name",
                                        "email",
                                        "phone_number",
                                        "identifier",
                                        "custom_attributes"));
        if (params.text("name") == null) {
            fields.name = randomName();
        }
        Contact contact = rules.contacts.create(inbox.account, fields, null);
        if (params.present("avatar_url")) {
            rules.contacts.fetchAvatar(contact, params.text("avatar_url"));
        }
        return contact;
    }

    private static String randomName() {
        var random = ThreadLocalRandom.current();
        return ADJECTIVES.get(random.nextInt(ADJECTIVES.size()))
                + "-"
                + NOUNS.get(random.nextInt(NOUNS.size()))
                + "-"
                + random.nextInt(1000);
    }

    private Answer show(Request request) {
        return Answer.json(views.client.contact(verified(request)));
    }

    private Answer update(Request request) {
        ContactInbox contactInbox = verified(request);
        var identified = new ContactIdentification(desk, rules);
        Contact contact = identified.update(contactInbox.contact, request.params());
        return Answer.json(ClientJson.raw(contact));
    }

    /** A right hash marks the session as verified. */
    private ContactInbox verified(Request request) {
        ContactInbox contactInbox = ClientPath.contact(desk, request);
        if (IdentifierHash.verify(contactInbox.inbox, request.params())) {
            contactInbox.hmacVerified = true;
        }
        return contactInbox;
    }
}
