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

import java.util.LinkedHashMap;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.InboxJson;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.ContactFields;
import io.github.camelchatwoot.test.rules.ContactMerge;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** A single contact. */
final class ContactResource implements Resource {
    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ContactResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .post("/contacts", this::create)
                .get("/contacts/:id", this::show)
                .update("/contacts/:id", this::update)
                .delete("/contacts/:id/avatar", this::deleteAvatar)
                .post("/contacts/:id/destroy_custom_attributes", this::removeAttributes)
                .post("/actions/contact_merge", this::merge);
        routes.in(ADMINISTRATOR).delete("/contacts/:id", this::delete);
    }

    private Answer create(Request request) {
        Params params = request.params();
        ContactFields fields = new ContactFields(new Contact(request.account())).assign(params);
        rules.contacts.validate(request.account(), null, fields);
        Inbox inbox = params.present("inbox_id") ? request.find(desk.inboxes, "inbox_id") : null;
        String sourceId = params.text("source_id");
        if (inbox != null) {
            rules.contactInboxes.check(fields, inbox, sourceId);
        }
        Contact contact = rules.contacts.create(request.account(), fields, request.actor());
        contact.avatar = Blobs.store(desk, params.upload("avatar"));
        fetchAvatar(contact, params);
        ContactInbox session =
                inbox == null
                        ? null
                        : rules.contactInboxes.findOrCreate(contact, inbox, sourceId, false);
        Json contactInbox =
                new Json()
                        .with("inbox", session == null ? null : InboxJson.raw(inbox))
                        .with("source_id", session == null ? null : session.sourceId);
        return payload(
                new Json()
                        .with("contact", views.contacts.withInboxes(contact))
                        .with("contact_inbox", contactInbox));
    }

    private Answer show(Request request) {
        return rendered(request, contact(request));
    }

    private Answer update(Request request) {
        Contact contact = contact(request);
        Params params = request.params();
        rules.contacts.update(contact, new ContactFields(contact).assign(params), request.actor());
        if (params.upload("avatar") != null) {
            contact.avatar = Blobs.store(desk, params.upload("avatar"));
        }
        fetchAvatar(contact, params);
        return rendered(request, contact);
    }

    private Answer delete(Request request) {
        Contact contact = contact(request);
        if (contact.present) {
            String name = contact.name.substring(0, 1).toUpperCase() + contact.name.substring(1);
            String sentence = name + " is Online, please try again later";
            throw Refusal.of(Answer.json(422, new Json().with("message", sentence)));
        }
        rules.contacts.delete(contact, request.actor());
        return Answer.empty();
    }

    private Answer deleteAvatar(Request request) {
        Contact contact = contact(request);
        contact.avatar = null;
        desk.contacts.touch(contact);
        return payload(views.contacts.of(contact));
    }

    private Answer removeAttributes(Request request) {
        Contact contact = contact(request);
        var kept = new LinkedHashMap<>(contact.customAttributes);
        kept.keySet().removeAll(request.params().texts("custom_attributes"));
        rules.contacts.change(contact, request.actor(), () -> contact.customAttributes = kept);
        return payload(views.contacts.withInboxes(contact));
    }

    private Answer merge(Request request) {
        Contact base = request.find(desk.contacts, "base_contact_id");
        Contact mergee = request.find(desk.contacts, "mergee_contact_id");
        new ContactMerge(desk, rules.contacts).merge(base, mergee, request.actor());
        return Answer.json(views.contacts.of(base));
    }

    private void fetchAvatar(Contact contact, Params params) {
        if (params.present("avatar_url")) {
            rules.contacts.fetchAvatar(contact, params.text("avatar_url"));
        }
    }

    private Contact contact(Request request) {
        return request.find(desk.contacts, "id");
    }

    private Answer rendered(Request request, Contact contact) {
        String wanted = request.params().text("include_contact_inboxes", "true");
        return payload(
                wanted.equals("true")
                        ? views.contacts.withInboxes(contact)
                        : views.contacts.of(contact));
    }

    private static Answer payload(Json payload) {
        return Answer.json(new Json().with("payload", payload));
    }
}
