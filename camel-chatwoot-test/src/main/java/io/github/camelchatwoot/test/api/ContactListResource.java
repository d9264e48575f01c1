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
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.filter.ContactFilter;
import io.github.camelchatwoot.test.filter.Like;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The lists of contacts: all, active, search, filter. */
final class ContactListResource implements Resource {
    private static final int SIZE = 15;

    private final Desk desk;
    private final Views views;

    ContactListResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/contacts", this::list)
                .get("/contacts/active", this::active)
                .get("/contacts/search", this::search)
                .post("/contacts/filter", this::filter);
    }

    private Answer list(Request request) {
        List<String> labels = request.params().texts("labels");
        return page(
                request,
                identified(request.account())
                        .and(
                                c ->
                                        labels.isEmpty()
                                                || c.labels.stream().anyMatch(labels::contains)));
    }

    private Answer active(Request request) {
        return page(request, contact -> contact.present);
    }

    private Answer filter(Request request) {
        if (!(request.params().get("payload") instanceof List)) {
            throw Refusal.internal();
        }
        var filter = new ContactFilter(desk, request.account(), request.params());
        return page(request, identified(request.account()).and(filter));
    }

    /** Of contacts that nothing identifies only search and single look-up know. */
    static Predicate<Contact> identified(Account account) {
        return account.has("crm_v2")
                ? contact -> contact.contactType.equals("lead")
                : contact ->
                        filled(contact.email)
                                || filled(contact.phoneNumber)
                                || filled(contact.identifier);
    }

    private static boolean filled(String text) {
        return text != null && !text.isEmpty();
    }

    private Answer page(Request request, Predicate<Contact> which) {
        List<Contact> found = desk.contacts.of(request.account()).filter(which).toList();
        List<Contact> page = Page.of(ordered(request, found), request.page(), SIZE);
        return Answer.json(
                new Json()
                        .with("meta", meta(request, found.size()))
                        .with("payload", render(request, page)));
    }

    private Answer search(Request request) {
        if (!request.params().present("q")) {
            return Answer.json(
                    new Json()
                            .with("meta", meta(request, null).with("has_more", null))
                            .with("payload", List.of()));
        }
        Long number = request.params().number("page");
        if (number != null && number < 1) {
            throw Refusal.internal();
        }
        String text = request.params().text("q").strip();
        List<Contact> found =
                desk.contacts.of(request.account()).filter(c -> mentions(c, text)).toList();
        List<Contact> page = Page.of(ordered(request, found), request.page(), SIZE);
        boolean more = found.size() > (long) request.page() * SIZE;
        return Answer.json(
                new Json()
                        .with("meta", meta(request, page.size()).with("has_more", more))
                        .with("payload", render(request, page)));
    }

    private static boolean mentions(Contact contact, String text) {
        return Like.containsFolded(contact.name, text)
                || Like.containsFolded(contact.email, text)
                || Like.containsFolded(contact.phoneNumber, text)
                || Like.contains(contact.identifier, text);
    }

    private static List<Contact> ordered(Request request, List<Contact> contacts) {
        return ContactOrder.apply(contacts, request.params().text("sort"));
    }

    private static Json meta(Request request, Object count) {
        Object page = request.params().get("page");
        return new Json().with("count", count).with("current_page", page == null ? 1 : page);
    }

    private List<Json> render(Request request, List<Contact> contacts) {
        boolean inboxes = "true".equals(request.params().text("include_contact_inboxes", "true"));
        return contacts.stream()
                .map(c -> inboxes ? views.contacts.withInboxes(c) : views.contacts.of(c))
                .toList();
    }
}
