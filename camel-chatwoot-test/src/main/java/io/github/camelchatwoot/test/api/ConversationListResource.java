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
import java.util.Map;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.DeskEvent;
import io.github.camelchatwoot.test.filter.ConversationFilter;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The lists of conversations: all, counts, search, filter, of a contact. */
final class ConversationListResource implements Resource {
    private static final int SIZE = 25;
    private static final int MOST_OF_CONTACT = 20;

    private final Desk desk;
    private final Views views;

    ConversationListResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/conversations", this::list)
                .get("/conversations/meta", this::counts)
                .get("/conversations/search", this::search)
                .post("/conversations/filter", this::filter)
                .get("/conversations/unread_counts", this::unread)
                .get("/contacts/:contactId/conversations", this::ofContact);
    }

    private Answer list(Request request) {
        var list = new ConversationList(desk, request);
        Json data =
                new Json()
                        .with("meta", list.counts())
                        .with("payload", render(list.page(), request));
        return Answer.json(new Json().with("data", data));
    }

    private Answer counts(Request request) {
        return Answer.json(new Json().with("meta", new ConversationList(desk, request).counts()));
    }

    private Answer search(Request request) {
        var list = new ConversationList(desk, request);
        List<Conversation> page = list.page();
        List<Json> found =
                page.stream().map(c -> views.conversations.found(c, list.messages(c))).toList();
        // the real server counts after it has cut the page out
        Json counts = ConversationList.counts(page, request);
        return Answer.json(new Json().with("meta", withoutAssigned(counts)).with("payload", found));
    }

    private Answer filter(Request request) {
        if (!(request.params().get("payload") instanceof List)) {
            throw Refusal.internal();
        }
        var filter = new ConversationFilter(desk, request.account(), request.params());
        List<Conversation> found =
                ConversationList.visible(desk, request)
                        .filter(filter)
                        .sorted(Comparator.comparing(Conversation::lastActivity).reversed())
                        .toList();
        return Answer.json(
                new Json()
                        .with("meta", withoutAssigned(ConversationList.counts(found, request)))
                        .with("payload", render(Page.of(found, request.page(), SIZE), request)));
    }

    private static Json withoutAssigned(Json counts) {
        counts.remove("assigned_count");
        return counts;
    }

    private Answer unread(Request request) {
        if (!request.account().has("conversation_unread_counts")) {
            throw Refusal.error(403, "Conversation unread counts is not enabled");
        }
        Account account = request.account();
        desk.publish(
                new DeskEvent(
                        "conversation.unread_counts_asked",
                        account,
                        account,
                        Map.of(),
                        request.actor(),
                        Map.of()));
        return Answer.json(new Json().with("payload", new UnreadCounts(desk, request).json()));
    }

    private Answer ofContact(Request request) {
        Contact contact = request.find(desk.contacts, "contactId");
        List<Conversation> latest =
                ConversationList.visible(desk, request)
                        .filter(c -> c.contact == contact)
                        .sorted(Comparator.comparing(Conversation::lastActivity).reversed())
                        .limit(MOST_OF_CONTACT)
                        .toList();
        return Answer.json(new Json().with("payload", render(latest, request)));
    }

    private List<Json> render(List<Conversation> conversations, Request request) {
        return conversations.stream().map(c -> views.conversations.of(c, request.user())).toList();
    }
}
