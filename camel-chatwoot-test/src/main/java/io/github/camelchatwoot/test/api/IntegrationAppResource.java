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
import java.util.Set;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.IntegrationHook;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** Apps that an account can be connected to, with the account's own connections. */
final class IntegrationAppResource implements Resource {
    private static final Set<String> FOR_AGENTS =
            Set.of("id", "name", "description", "short_description", "enabled", "hooks");

    private final Desk desk;
    private final IntegrationApps apps;

    IntegrationAppResource(Desk desk, IntegrationApps apps) {
        this.desk = desk;
        this.apps = apps;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER)
                .get("/integrations/apps", this::list)
                .get("/integrations/apps/:id", this::show);
    }

    private Answer list(Request request) {
        List<Json> all = apps.all().stream().map(app -> json(request, app)).toList();
        return Answer.json(new Json().with("payload", all));
    }

    private Answer show(Request request) {
        return apps.find(request.params().text("id"))
                .map(app -> Answer.json(json(request, app)))
                .orElseThrow(Refusal::internal);
    }

    private Json json(Request request, IntegrationApps.App app) {
        List<IntegrationHook> hooks =
                desk.integrationHooks
                        .of(request.account())
                        .filter(hook -> hook.appId.equals(app.id()))
                        .toList();
        var json = new Json();
        json.putAll(app.columns());
        json.with("enabled", isEnabled(request.account(), app, hooks))
                .with(
                        "hooks",
                        hooks.stream().map(h -> IntegrationHookResource.json(h, request)).toList());
        if (!request.isAdministrator()) {
            json.keySet().retainAll(FOR_AGENTS);
        }
        return json;
    }

    private boolean isEnabled(
            Account account, IntegrationApps.App app, List<IntegrationHook> hooks) {
        return switch (app.id()) {
            case "webhook" -> desk.webhooks.of(account).findAny().isPresent();
            case "dashboard_apps" -> desk.dashboardApps.of(account).findAny().isPresent();
            default -> !hooks.isEmpty();
        };
    }
}
