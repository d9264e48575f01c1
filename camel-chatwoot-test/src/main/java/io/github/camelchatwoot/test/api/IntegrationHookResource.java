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
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.IntegrationHook;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;
import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** The account's connections to apps; apps that nobody knows can be connected too. */
final class IntegrationHookResource implements Resource {
    private static final String PATH = "/integrations/hooks";
    private static final List<String> STATUSES = List.of("disabled", "enabled");

    private final Desk desk;
    private final IntegrationApps apps;

    IntegrationHookResource(Desk desk, IntegrationApps apps) {
        this.desk = desk;
        this.apps = apps;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .post(PATH, this::create)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete);
        routes.in(MEMBER).post(PATH + "/:id/process_event", this::processEvent);
    }

    private Answer create(Request request) {
        Params fields = fields(request);
        String appId = fields.text("app_id");
        Optional<IntegrationApps.App> app = apps.find(appId);
        String hookType = app.map(IntegrationApps.App::hookType).orElse("account");
        Inbox inbox = desk.inboxes.find(request.account(), fields.number("inbox_id")).orElse(null);
        Map<String, Object> settings = fields.map("settings");
        boolean taken =
                desk.integrationHooks.of(request.account()).anyMatch(h -> h.appId.equals(appId));
        new Violations()
                .blank(appId, "app_id")
                .when(
                        hookType.equals("inbox") && !fields.present("inbox_id"),
                        "inbox_id",
                        "can't be blank")
                .when(
                        app.isPresent() && !app.get().accepts(settings),
                        "settings",
                        ": Invalid settings data")
                .when(
                        taken && !app.map(IntegrationApps.App::allowsManyHooks).orElse(false),
                        "app_id",
                        "has already been taken")
                .refuse();
        var hook = new IntegrationHook(request.account(), appId, inbox, hookType);
        hook.enabled = fields.oneOf("status", STATUSES, "enabled").equals("enabled");
        hook.settings = settings;
        return Answer.json(json(desk.integrationHooks.add(hook), request));
    }

    private Answer update(Request request) {
        IntegrationHook hook = request.find(desk.integrationHooks, "id");
        Params fields = fields(request);
        Map<String, Object> settings =
                fields.has("settings") ? fields.map("settings") : hook.settings;
        boolean valid = apps.find(hook.appId).map(app -> app.accepts(settings)).orElse(true);
        new Violations().when(!valid, "settings", ": Invalid settings data").refuse();
        String now = hook.enabled ? "enabled" : "disabled";
        hook.enabled = fields.oneOf("status", STATUSES, now).equals("enabled");
        hook.settings = settings;
        return Answer.json(json(desk.integrationHooks.touch(hook), request));
    }

    private Answer delete(Request request) {
        desk.integrationHooks.remove(request.find(desk.integrationHooks, "id"));
        return Answer.empty();
    }

    /** No app handles events this way any more. */
    private Answer processEvent(Request request) {
        request.find(desk.integrationHooks, "id");
        throw Refusal.unprocessable("No processor found");
    }

    private static Params fields(Request request) {
        return request.wrapped("hook", "app_id", "inbox_id", "status", "settings");
    }

    /** Agents see neither settings nor reference. */
    static Json json(IntegrationHook hook, Request request) {
        Json inbox =
                hook.inbox == null
                        ? null
                        : new Json().with("id", hook.inbox.id).with("name", hook.inbox.name);
        Json json =
                new Json()
                        .with("id", hook.id)
                        .with("app_id", hook.appId)
                        .with("status", hook.enabled)
                        .with("inbox", inbox)
                        .with("account_id", hook.account.id)
                        .with("hook_type", hook.hookType);
        if (request.isAdministrator()) {
            json.with("settings", hook.settings).with("reference_id", null);
        }
        return json;
    }
}
