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

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.ReportingEvent;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The events behind the reports, of a conversation and of the account. */
final class ReportingEventResource implements Resource {
    private static final int SIZE = 25;

    private final Desk desk;

    ReportingEventResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/conversations/:id/reporting_events", this::ofConversation);
        routes.in(ADMINISTRATOR).get("/reporting_events", this::list);
    }

    private Answer ofConversation(Request request) {
        Conversation conversation = Conversations.of(desk, request, "id");
        return Answer.json(
                desk.reportingEvents
                        .of(request.account())
                        .filter(event -> event.conversation == conversation)
                        .map(ReportingEventResource::json)
                        .toList());
    }

    private Answer list(Request request) {
        Params params = request.params();
        Period period = Period.of(params);
        List<ReportingEvent> all =
                desk.reportingEvents
                        .of(request.account())
                        .filter(e -> period.contains(e.createdAt))
                        .filter(e -> is(params, "inbox_id", e.conversation.inbox.id))
                        .filter(e -> is(params, "user_id", e.user == null ? 0 : e.user.id))
                        .filter(e -> !params.present("name") || e.name.equals(params.text("name")))
                        .sorted(Comparator.comparing((ReportingEvent e) -> e.id).reversed())
                        .toList();
        List<Json> page =
                Page.of(all, request.page(), SIZE).stream()
                        .map(ReportingEventResource::json)
                        .toList();
        Json meta =
                new Json()
                        .with("count", all.size())
                        .with("current_page", request.page())
                        .with("total_pages", (all.size() + SIZE - 1) / SIZE);
        return Answer.json(new Json().with("payload", page).with("meta", meta));
    }

    private static boolean is(Params params, String name, long id) {
        return !params.present(name) || params.number(name) == id;
    }

    /** The conversation stands here with the id of its row. */
    private static Json json(ReportingEvent event) {
        return new Json()
                .with("id", event.id)
                .with("name", event.name)
                .with("value", event.value())
                .with("value_in_business_hours", 0.0)
                .with("event_start_time", Times.iso(event.start))
                .with("event_end_time", Times.iso(event.end))
                .with("account_id", event.account.id)
                .with("inbox_id", event.conversation.inbox.id)
                .with("user_id", event.user == null ? null : event.user.id)
                .with("conversation_id", event.conversation.id)
                .with("created_at", Times.iso(event.createdAt))
                .with("updated_at", Times.iso(event.updatedAt));
    }
}
