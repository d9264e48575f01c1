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

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.filter.Like;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The search over everything. The simulator has no articles to find. */
final class SearchResource implements Resource {
    private static final int SIZE = 15;
    private static final Duration MESSAGES_BACK = Duration.ofDays(90);

    private final Desk desk;
    private final SearchJson json;

    SearchResource(Desk desk, Views views) {
        this.desk = desk;
        this.json = new SearchJson(views);
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/search", this::all)
                .get("/search/conversations", r -> one("conversations", conversations(r)))
                .get("/search/contacts", r -> one("contacts", contacts(r)))
                .get("/search/messages", r -> one("messages", messages(r)))
                .get("/search/articles", r -> one("articles", List.of()));
    }

    private Answer all(Request request) {
        Json payload =
                new Json()
                        .with("conversations", conversations(request))
                        .with("contacts", contacts(request))
                        .with("messages", messages(request))
                        .with("articles", List.of());
        return Answer.json(new Json().with("payload", payload));
    }

    private static Answer one(String name, List<Json> found) {
        return Answer.json(new Json().with("payload", new Json().with(name, found)));
    }

    private List<Json> conversations(Request request) {
        String text = text(request);
        List<Conversation> found =
                ConversationList.visible(desk, request)
                        .filter(
                                c ->
                                        String.valueOf(c.displayId).contains(text)
                                                || mentions(c.contact, text))
                        .filter(c -> isInPeriod(request, c.lastActivity()))
                        .sorted(Comparator.comparing((Conversation c) -> c.createdAt).reversed())
                        .toList();
        return Page.of(found, request.page(), SIZE).stream().map(json::conversation).toList();
    }

    private List<Json> contacts(Request request) {
        String text = text(request);
        Comparator<Instant> latest = Comparator.reverseOrder();
        List<Contact> found =
                desk.contacts
                        .of(request.account())
                        .filter(ContactListResource.identified(request.account()))
                        .filter(c -> mentions(c, text))
                        .filter(c -> isInPeriod(request, c.lastActivityAt))
                        .sorted(
                                Comparator.comparing(
                                        (Contact c) -> c.lastActivityAt,
                                        Comparator.nullsLast(latest)))
                        .toList();
        return Page.of(found, request.page(), SIZE).stream().map(SearchJson::contact).toList();
    }

    private List<Json> messages(Request request) {
        Params params = request.params();
        Instant oldest = desk.clock.now().minus(MESSAGES_BACK);
        MessageSearch search =
                MessageSearch.of(params.text("q", ""), request.account().has("search_with_gin"));
        List<Message> found =
                desk.messages
                        .of(request.account())
                        .filter(m -> m.createdAt.isAfter(oldest))
                        .filter(m -> InboxAccess.mayUse(request, m.conversation.inbox))
                        .filter(search)
                        .filter(m -> isInPeriod(request, m.createdAt))
                        .filter(m -> isFrom(params.text("from", ""), m))
                        .filter(
                                m ->
                                        !params.present("inbox_id")
                                                || m.conversation.inbox.id
                                                        == params.number("inbox_id"))
                        .sorted(Comparator.comparing((Message m) -> m.createdAt).reversed())
                        .toList();
        return Page.of(found, request.page(), SIZE).stream().map(json::message).toList();
    }

    /** {@code contact:7} or {@code agent:3}; anything else counts as not given. */
    private static boolean isFrom(String from, Message message) {
        if (!from.matches("(contact|agent):\\d+")) {
            return true;
        }
        String type = from.startsWith("agent") ? "User" : "Contact";
        return message.sender != null
                && message.sender.type().equals(type)
                && from.endsWith(":" + message.sender.actorId());
    }

    private static boolean isInPeriod(Request request, Instant time) {
        Params params = request.params();
        boolean since = params.present("since");
        boolean until = params.present("until");
        if (time == null) {
            return !since && !until;
        }
        return (!since || time.getEpochSecond() >= params.number("since"))
                && (!until || time.getEpochSecond() <= params.number("until"));
    }

    private static String text(Request request) {
        return request.params().text("q", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean mentions(Contact contact, String text) {
        return Like.containsFolded(contact.name, text)
                || Like.containsFolded(contact.email, text)
                || Like.containsFolded(contact.phoneNumber, text)
                || Like.containsFolded(contact.identifier, text);
    }
}
