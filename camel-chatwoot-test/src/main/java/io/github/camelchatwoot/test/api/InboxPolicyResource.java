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

import io.github.camelchatwoot.test.desk.AssignmentPolicy;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.AssignmentPolicyJson;

import static io.github.camelchatwoot.test.http.Access.ADMINISTRATOR;

/** The assignment policy of an inbox. */
final class InboxPolicyResource implements Resource {
    private static final String PATH = "/inboxes/:id/assignment_policy";

    private final Desk desk;

    InboxPolicyResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(ADMINISTRATOR)
                .get(PATH, this::show)
                .post(PATH, this::set)
                .delete(PATH, this::remove);
    }

    private Answer show(Request request) {
        return Answer.json(AssignmentPolicyJson.of(of(inbox(request))));
    }

    private Answer set(Request request) {
        Inbox inbox = inbox(request);
        AssignmentPolicy policy = request.find(desk.assignmentPolicies, "assignment_policy_id");
        desk.assignmentPolicies.of(request.account()).forEach(p -> p.inboxes.remove(inbox));
        policy.inboxes.add(inbox);
        return Answer.json(AssignmentPolicyJson.of(policy));
    }

    private Answer remove(Request request) {
        Inbox inbox = inbox(request);
        of(inbox).inboxes.remove(inbox);
        return Answer.empty();
    }

    private Inbox inbox(Request request) {
        return request.find(desk.inboxes, "id");
    }

    private AssignmentPolicy of(Inbox inbox) {
        return desk.assignmentPolicies
                .of(inbox.account)
                .filter(policy -> policy.inboxes.contains(inbox))
                .findFirst()
                .orElseThrow(() -> Refusal.error(404, "Assignment policy not found"));
    }
}
