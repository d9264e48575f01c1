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
import io.github.camelchatwoot.test.desk.SlaPolicy;
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

/** SLA policies; they are kept, but nothing watches them here. An unknown one is a 500. */
final class SlaPolicyResource implements Resource {
    private static final String PATH = "/sla_policies";

    private final Desk desk;

    SlaPolicyResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get(PATH, this::list).get(PATH + "/:id", this::show);
        routes.in(ADMINISTRATOR)
                .post(PATH, this::create)
                .update(PATH + "/:id", this::update)
                .delete(PATH + "/:id", this::delete);
    }

    private Answer list(Request request) {
        List<Json> all =
                desk.slaPolicies.of(request.account()).map(SlaPolicyResource::json).toList();
        return Answer.json(new Json().with("payload", all));
    }

    private Answer show(Request request) {
        return answer(find(request));
    }

    private Answer create(Request request) {
        var policy = new SlaPolicy(request.account());
        save(request, policy);
        return answer(desk.slaPolicies.add(policy));
    }

    private Answer update(Request request) {
        SlaPolicy policy = find(request);
        save(request, policy);
        return answer(desk.slaPolicies.touch(policy));
    }

    /** In a background job, which does not miss one that is not there. */
    private Answer delete(Request request) {
        Long id = request.params().number("id");
        desk.slaPolicies.find(request.account(), id).ifPresent(desk.slaPolicies::remove);
        return Answer.empty();
    }

    private SlaPolicy find(Request request) {
        return desk.slaPolicies
                .find(request.account(), request.params().number("id"))
                .orElseThrow(Refusal::internal);
    }

    private static void save(Request request, SlaPolicy policy) {
        Params fields =
                request.wrapped(
                        "sla_policy",
                        "name",
                        "description",
                        "first_response_time_threshold",
                        "next_response_time_threshold",
                        "resolution_time_threshold",
                        "only_during_business_hours");
        String name = fields.changed("name", policy.name);
        new Violations().blank(name, "name").refuse();
        policy.name = name;
        policy.description = fields.changed("description", policy.description);
        policy.firstResponse =
                seconds(fields, "first_response_time_threshold", policy.firstResponse);
        policy.nextResponse = seconds(fields, "next_response_time_threshold", policy.nextResponse);
        policy.resolution = seconds(fields, "resolution_time_threshold", policy.resolution);
        policy.onlyDuringBusinessHours =
                fields.changed("only_during_business_hours", policy.onlyDuringBusinessHours);
    }

    private static Double seconds(Params fields, String name, Double now) {
        if (!fields.has(name)) {
            return now;
        }
        Long seconds = fields.number(name);
        return seconds == null ? null : (Double) seconds.doubleValue();
    }

    private static Answer answer(SlaPolicy policy) {
        return Answer.json(new Json().with("payload", json(policy)));
    }

    private static Json json(SlaPolicy policy) {
        return new Json()
                .with("id", policy.id)
                .with("name", policy.name)
                .with("description", policy.description)
                .with("first_response_time_threshold", policy.firstResponse)
                .with("next_response_time_threshold", policy.nextResponse)
                .with("resolution_time_threshold", policy.resolution)
                .with("only_during_business_hours", policy.onlyDuringBusinessHours);
    }
}
