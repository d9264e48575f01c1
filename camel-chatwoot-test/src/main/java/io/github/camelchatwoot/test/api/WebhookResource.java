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
import io.github.camelchatwoot.test.desk.Release;
import io.github.camelchatwoot.test.desk.Webhook;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Webhooks of the account, with the secret that signs their deliveries. */
final class WebhookResource implements Resource {
    private final Desk desk;

    WebhookResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get("/webhooks", this::list)
                .post("/webhooks", this::create)
                .update("/webhooks/:id", this::update)
                .delete("/webhooks/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all = desk.webhooks.of(request.account()).map(this::json).toList();
        return Answer.json(new Json().with("payload", new Json().with("webhooks", all)));
    }

    private Answer create(Request request) {
        var webhook = new Webhook(request.account());
        save(request, webhook);
        return answer(desk.webhooks.add(webhook));
    }

    private Answer update(Request request) {
        Webhook webhook = request.find(desk.webhooks, "id");
        save(request, webhook);
        return answer(desk.webhooks.touch(webhook));
    }

    private Answer delete(Request request) {
        desk.webhooks.remove(request.find(desk.webhooks, "id"));
        return Answer.empty();
    }

    private void save(Request request, Webhook webhook) {
        Params fields = request.wrapped("webhook", "inbox_id", "name", "url", "subscriptions");
        String url = fields.changed("url", webhook.url);
        List<String> events =
                fields.has("subscriptions") ? fields.texts("subscriptions") : webhook.subscriptions;
        boolean unknownEvent = events.isEmpty() || !Webhook.EVENTS.containsAll(events);
        new Violations()
                .when(isTaken(request, webhook, url), "url", "has already been taken")
                .when(!Webhook.isAddress(url), "url", "is invalid")
                .when(unknownEvent, "subscriptions", "Invalid events")
                .refuse();
        webhook.url = url;
        webhook.subscriptions = events;
        webhook.name = fields.changed("name", webhook.name);
        if (fields.has("inbox_id")) {
            webhook.inbox =
                    desk.inboxes.find(request.account(), fields.number("inbox_id")).orElse(null);
        }
    }

    private boolean isTaken(Request request, Webhook self, String url) {
        return desk.webhooks.of(request.account()).anyMatch(w -> w != self && w.url.equals(url));
    }

    private Answer answer(Webhook webhook) {
        return Answer.json(new Json().with("payload", new Json().with("webhook", json(webhook))));
    }

    private Json json(Webhook webhook) {
        Json json =
                new Json()
                        .with("id", webhook.id)
                        .with("name", webhook.name)
                        .with("url", webhook.url)
                        .with("account_id", webhook.account.id)
                        .with("subscriptions", webhook.subscriptions);
        if (desk.isAtLeast(Release.SIGNS_FOR_ACCOUNTS)) {
            json.put("secret", webhook.secret);
        }
        if (webhook.inbox != null) {
            Json inbox = new Json().with("id", webhook.inbox.id).with("name", webhook.inbox.name);
            json.put("inbox", inbox);
        }
        return json;
    }
}
