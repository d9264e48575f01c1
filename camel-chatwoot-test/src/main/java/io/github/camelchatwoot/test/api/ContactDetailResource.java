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

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;
import io.github.camelchatwoot.test.rules.ContactImport;
import io.github.camelchatwoot.test.rules.LabelList;
import io.github.camelchatwoot.test.rules.Rules;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Labels and inboxes of a contact, import and export. */
final class ContactDetailResource implements Resource {
    private final Desk desk;
    private final Views views;
    private final Rules rules;

    ContactDetailResource(Desk desk, Views views, Rules rules) {
        this.desk = desk;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/contacts/:contactId/labels", this::labels)
                .post("/contacts/:contactId/labels", this::setLabels)
                .get("/contacts/:contactId/contactable_inboxes", this::contactable)
                .post("/contacts/:contactId/contact_inboxes", this::createInbox)
                .post("/contact_inboxes/filter", this::bySourceId);
        routes.in(ADMINISTRATOR)
                .post("/contacts/import", this::importFile)
                .post("/contacts/export", request -> Answer.empty());
    }

    private Answer labels(Request request) {
        return Answer.json(new Json().with("payload", contact(request).labels));
    }

    private Answer setLabels(Request request) {
        Contact contact = contact(request);
        List<String> labels = LabelList.of(request.params().texts("labels"));
        rules.contacts.change(contact, request.actor(), () -> contact.labels = labels);
        return labels(request);
    }

    private Answer contactable(Request request) {
        Contact contact = contact(request);
        var contactable = new ContactableInboxes(desk, contact);
        List<Json> inboxes =
                desk.inboxes
                        .of(request.account())
                        .filter(inbox -> InboxAccess.mayUse(request, inbox))
                        .sorted(Comparator.comparing((Inbox inbox) -> inbox.id))
                        .map(inbox -> entry(inbox, contactable.sourceId(inbox)))
                        .filter(Objects::nonNull)
                        .toList();
        return Answer.json(new Json().with("payload", inboxes));
    }

    private Json entry(Inbox inbox, String sourceId) {
        return sourceId == null
                ? null
                : new Json().with("inbox", views.inboxes.slim(inbox)).with("source_id", sourceId);
    }

    private Answer createInbox(Request request) {
        Contact contact = contact(request);
        Inbox inbox = InboxAccess.require(request, request.find(desk.inboxes, "inbox_id"));
        ContactInbox contactInbox =
                rules.contactInboxes.findOrCreate(
                        contact,
                        inbox,
                        request.params().text("source_id"),
                        request.params().flag("hmac_verified"));
        return Answer.json(views.contacts.contactInbox(contactInbox));
    }

    private Answer bySourceId(Request request) {
        Inbox inbox = InboxAccess.require(request, request.find(desk.inboxes, "inbox_id"));
        return rules.contactInboxes
                .find(inbox, request.params().text("source_id"))
                .map(found -> Answer.json(views.contacts.withInboxes(found.contact)))
                .orElseGet(() -> Answer.empty(404));
    }

    private Answer importFile(Request request) {
        if (request.params().upload("import_file") == null) {
            throw Refusal.unprocessable("File is blank");
        }
        byte[] file = request.params().upload("import_file").bytes();
        desk.later(() -> new ContactImport(desk, rules.contacts).run(request.account(), file));
        return Answer.empty();
    }

    private Contact contact(Request request) {
        return request.find(desk.contacts, "contactId");
    }
}
