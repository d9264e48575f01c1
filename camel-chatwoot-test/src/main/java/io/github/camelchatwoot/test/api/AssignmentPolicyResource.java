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

import io.github.camelchatwoot.test.desk.AssignmentPolicy;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.http.Violations;
import io.github.camelchatwoot.test.json.AssignmentPolicyJson;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** Assignment policies. They are kept; conversations are assigned in turn whatever they say. */
final class AssignmentPolicyResource implements Resource {
    private static final String PATH = "/assignment_policies";

    private final Desk desk;
    private final Views views;

    AssignmentPolicyResource(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/:id", this::show)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete)
                .get(PATH + "/:id/inboxes", this::inboxes);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.assignmentPolicies
                        .of(request.account())
                        .map(AssignmentPolicyJson::of)
                        .toList();
        return Answer.json(all);
    }

    private Answer show(Request request) {
        return Answer.json(AssignmentPolicyJson.of(find(request)));
    }

    private Answer create(Request request) {
        var policy = new AssignmentPolicy(request.account());
        save(request, policy);
        return Answer.json(AssignmentPolicyJson.of(desk.assignmentPolicies.add(policy)));
    }

    private Answer update(Request request) {
        AssignmentPolicy policy = find(request);
        save(request, policy);
        return Answer.json(AssignmentPolicyJson.of(desk.assignmentPolicies.touch(policy)));
    }

    private Answer delete(Request request) {
        desk.assignmentPolicies.remove(find(request));
        return Answer.empty();
    }

    private Answer inboxes(Request request) {
        List<Json> all =
                find(request).inboxes.stream()
                        .map(inbox -> views.inboxDetails.of(inbox, true))
                        .toList();
        return Answer.json(new Json().with("inboxes", all));
    }

    private AssignmentPolicy find(Request request) {
        return request.find(desk.assignmentPolicies, "id");
    }

    private void save(Request request, AssignmentPolicy policy) {
        Params fields =
                request.wrapped(
                        "assignment_policy",
                        "name",
                        "description",
                        "assignment_order",
                        "conversation_priority",
                        "fair_distribution_limit",
                        "fair_distribution_window",
                        "enabled");
        String name = fields.changed("name", policy.name);
        String order = fields.oneOf("assignment_order", AssignmentPolicy.ORDERS, policy.order);
        long limit = number(fields, "fair_distribution_limit", policy.limit);
        long window = number(fields, "fair_distribution_window", policy.windowSeconds);
        boolean taken =
                desk.assignmentPolicies
                        .of(request.account())
                        .anyMatch(other -> other != policy && other.name.equals(name));
        new Violations()
                .blank(name, "name")
                .when(taken, "name", "has already been taken")
                .when(limit <= 0, "fair_distribution_limit", "must be greater than 0")
                .when(window <= 0, "fair_distribution_window", "must be greater than 0")
                .refuse();
        policy.priority =
                fields.oneOf("conversation_priority", AssignmentPolicy.PRIORITIES, policy.priority);
        policy.name = name;
        policy.order = order;
        policy.limit = limit;
        policy.windowSeconds = window;
        policy.description = fields.changed("description", policy.description);
        policy.enabled = fields.changed("enabled", policy.enabled);
    }

    private static long number(Params fields, String name, long now) {
        return fields.present(name) ? fields.number(name) : now;
    }
}
