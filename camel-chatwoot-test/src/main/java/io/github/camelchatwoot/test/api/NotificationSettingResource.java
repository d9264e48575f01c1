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
import io.github.camelchatwoot.test.desk.Membership;
import io.github.camelchatwoot.test.http.Answer;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Request;
import io.github.camelchatwoot.test.http.Resource;
import io.github.camelchatwoot.test.http.Routes;
import io.github.camelchatwoot.test.json.Json;

import static io.github.camelchatwoot.test.http.Access.MEMBER;

/** What the caller wants to be told about, by e-mail and by push. */
final class NotificationSettingResource implements Resource {
    private static final String PATH = "/notification_settings";
    private static final List<String> FLAGS =
            List.of(
                    "conversation_creation",
                    "conversation_assignment",
                    "assigned_conversation_new_message",
                    "conversation_mention",
                    "participating_conversation_new_message",
                    "sla_missed_first_response",
                    "sla_missed_next_response",
                    "sla_missed_resolution");

    private final Desk desk;

    NotificationSettingResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.in(MEMBER).get(PATH, this::show).update(PATH, this::update);
    }

    private Answer show(Request request) {
        return Answer.json(json(request.membership()));
    }

    private Answer update(Request request) {
        Params fields =
                request.wrapped(
                        "notification_settings", "selected_email_flags", "selected_push_flags");
        List<String> emails = selected(fields, "email");
        List<String> pushes = selected(fields, "push");
        Membership member = request.membership();
        member.emailNotifications = emails;
        member.pushNotifications = pushes;
        desk.memberships.touch(member);
        return show(request);
    }

    /** In the server's order; a list that is not given selects nothing. */
    private static List<String> selected(Params fields, String way) {
        List<String> given = fields.texts("selected_" + way + "_flags");
        List<String> all = all(way);
        if (!all.containsAll(given)) {
            throw Refusal.internal();
        }
        return all.stream().filter(given::contains).toList();
    }

    private static List<String> all(String way) {
        return FLAGS.stream().map(flag -> way + "_" + flag).toList();
    }

    private static Json json(Membership member) {
        return new Json()
                .with("id", member.id)
                .with("user_id", member.user.id)
                .with("account_id", member.account.id)
                .with("all_email_flags", all("email"))
                .with("selected_email_flags", member.emailNotifications)
                .with("all_push_flags", all("push"))
                .with("selected_push_flags", member.pushNotifications);
    }
}
