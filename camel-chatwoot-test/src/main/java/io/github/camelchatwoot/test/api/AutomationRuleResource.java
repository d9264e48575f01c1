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

import io.github.camelchatwoot.test.desk.AutomationRule;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Automation rules; an unknown one is a 500. */
final class AutomationRuleResource implements Resource {
    private static final String PATH = "/automation_rules";

    private final Desk desk;
    private final AutomationCheck check;

    AutomationRuleResource(Desk desk) {
        this.desk = desk;
        this.check = new AutomationCheck(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .post(PATH + "/:id/clone", this::copy);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.automationRules
                        .of(request.account())
                        .map(AutomationRuleResource::json)
                        .toList();
        return Answer.json(new Json().with("payload", all));
    }

    private Answer create(Request request) {
        if (!request.params().has("actions") || !request.params().has("conditions")) {
            throw Refusal.internal();
        }
        var rule = new AutomationRule(request.account());
        save(rule, request.params());
        return Answer.json(json(desk.automationRules.add(rule)));
    }

    private Answer show(Request request) {
        return answer(find(request));
    }

    private Answer update(Request request) {
        AutomationRule rule = find(request);
        save(rule, request.params());
        return answer(desk.automationRules.touch(rule));
    }

    private Answer delete(Request request) {
        desk.automationRules.remove(find(request));
        return Answer.empty();
    }

    private Answer copy(Request request) {
        AutomationRule original = find(request);
        var rule = new AutomationRule(request.account());
        rule.name = original.name;
        rule.description = original.description;
        rule.eventName = original.eventName;
        rule.active = original.active;
        rule.conditions = original.conditions;
        rule.actions = original.actions;
        return answer(desk.automationRules.add(rule));
    }

    private AutomationRule find(Request request) {
        return desk.automationRules
                .find(request.account(), request.params().number("id"))
                .orElseThrow(Refusal::internal);
    }

    private void save(AutomationRule rule, Params given) {
        var conditions =
                given.has("conditions")
                        ? given.objects("conditions").stream().map(Params::values).toList()
                        : rule.conditions;
        var actions = given.has("actions") ? MacroActions.in(given) : rule.actions;
        check.check(rule, conditions, actions);
        rule.name = given.changed("name", rule.name);
        rule.description = given.changed("description", rule.description);
        rule.eventName = given.changed("event_name", rule.eventName);
        rule.active = given.changed("active", rule.active);
        rule.conditions = conditions;
        rule.actions = actions;
    }

    private static Answer answer(AutomationRule rule) {
        return Answer.json(new Json().with("payload", json(rule)));
    }

    private static Json json(AutomationRule rule) {
        return new Json()
                .with("id", rule.id)
                .with("account_id", rule.account.id)
                .with("name", rule.name)
                .with("description", rule.description)
                .with("event_name", rule.eventName)
                .with("conditions", rule.conditions)
                .with("actions", rule.actions)
                .with("created_on", Times.epoch(rule.createdAt))
                .with("active", rule.active);
    }
}
