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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.InboxFactory;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.InboxJson;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Inboxes of the account. */
final class InboxResource implements Resource {
    private final Desk desk;

    InboxResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get("/inboxes", this::list).get("/inboxes/:id", this::show);
        routes.in(ADMINISTRATOR).post("/inboxes", this::create);
    }

    private Answer list(Request request) {
        List<Json> inboxes = desk.inboxes.of(request.account()).map(InboxJson::raw).toList();
        return Answer.json(new Json().with("payload", inboxes));
    }

    private Answer show(Request request) {
        return Answer.json(InboxJson.raw(request.find(desk.inboxes, "id")));
    }

    private Answer create(Request request) {
        Params channel = request.params().object("channel");
        if (!InboxFactory.knows(channel.text("type"))) {
            throw Refusal.invalid("Channel must exist", "channel");
        }
        Inbox inbox =
                new InboxFactory(desk)
                        .create(
                                request.account(),
                                request.params().text("name"),
                                channel.text("type"));
        return Answer.json(InboxJson.raw(inbox));
    }
}
