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

import io.github.camelchatwoot.test.desk.ChannelKind;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.InboxFactory;
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Inboxes of the account; agents see those whose members they are. */
final class InboxResource implements Resource {
    private final Desk desk;
    private final InboxFactory factory;
    private final InboxChanges changes;
    private final Views views;

    InboxResource(Desk desk, Views views) {
        this.desk = desk;
        this.factory = new InboxFactory(desk);
        this.changes = new InboxChanges(desk);
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/inboxes", this::list).get("/inboxes/:id", this::show);
        routes.in(ADMINISTRATOR)
                .post("/inboxes", this::create)
                .update("/inboxes/:id", this::update)
                .delete("/inboxes/:id", this::delete)
                .delete("/inboxes/:id/avatar", this::deleteAvatar)
                .post("/inboxes/:id/reset_secret", this::resetSecret);
    }

    private Answer list(Request request) {
        List<Json> visible =
                desk.inboxes
                        .of(request.account())
                        .filter(inbox -> InboxAccess.mayUse(request, inbox))
                        .sorted(Comparator.comparing(inbox -> inbox.name.toLowerCase()))
                        .map(inbox -> views.inboxDetails.of(inbox, request.isAdministrator()))
                        .toList();
        return Answer.json(new Json().with("payload", visible));
    }

    private Answer show(Request request) {
        return answer(request, InboxAccess.require(request, request.find(desk.inboxes, "id")));
    }

    private Answer create(Request request) {
        Params channel = request.params().object("channel");
        if (!request.params().has("channel")) {
            throw Refusal.internal();
        }
        ChannelKind kind =
                ChannelKind.ofWireName(channel.text("type"))
                        .orElseThrow(() -> Refusal.invalid("Channel must exist", "channel"));
        Inbox inbox = factory.prepare(request.account(), null, kind);
        changes.assignChannel(inbox, channel);
        changes.assign(inbox, request.params());
        return answer(request, factory.add(inbox, request.actor()));
    }

    private Answer update(Request request) {
        Inbox inbox = request.find(desk.inboxes, "id");
        changes.update(inbox, request.params(), request.actor());
        return answer(request, inbox);
    }

    private Answer delete(Request request) {
        Inbox inbox = request.find(desk.inboxes, "id");
        desk.later(
                () -> {
                    desk.inboxes.remove(inbox);
                    desk.invalidateCache(inbox.account, "inbox", null);
                });
        return Answer.json(
                new Json()
                        .with(
                                "message",
                                "Your inbox deletion request will be processed in some time."));
    }

    private Answer deleteAvatar(Request request) {
        request.find(desk.inboxes, "id").avatar = null;
        return Answer.empty();
    }

    private Answer resetSecret(Request request) {
        Inbox inbox = request.find(desk.inboxes, "id");
        if (!inbox.isApi()) {
            return Answer.empty(404);
        }
        inbox.channel.put("secret", Tokens.token());
        return answer(request, inbox);
    }

    private Answer answer(Request request, Inbox inbox) {
        return Answer.json(views.inboxDetails.of(inbox, request.isAdministrator()));
    }
}
