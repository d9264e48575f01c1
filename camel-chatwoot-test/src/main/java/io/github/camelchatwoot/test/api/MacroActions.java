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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.test.http.Params;

/** The list {@code actions} of macros and automation rules. */
final class MacroActions {
    private static final Set<String> OF_BOTH =
            Set.of(
                    "send_message",
                    "add_label",
                    "assign_team",
                    "assign_agent",
                    "mute_conversation",
                    "change_status",
                    "remove_label",
                    "remove_assigned_agent",
                    "remove_assigned_team",
                    "resolve_conversation",
                    "snooze_conversation",
                    "change_priority",
                    "send_email_transcript",
                    "send_attachment",
                    "add_private_note",
                    "send_webhook_event");

    static final Set<String> OF_MACROS = OF_BOTH;

    static final Set<String> OF_RULES =
            with("send_email_to_team", "open_conversation", "pending_conversation", "add_sla");

    private MacroActions() {}

    /** Name and parameters of each; other fields are dropped. */
    static List<Map<String, Object>> in(Params given) {
        return given.objects("actions").stream()
                .map(action -> action.permit("action_name", "action_params").values())
                .toList();
    }

    /** The names of those that are not allowed. */
    static List<String> unknown(List<Map<String, Object>> actions, Set<String> allowed) {
        return actions.stream()
                .map(action -> String.valueOf(action.get("action_name")))
                .filter(name -> !allowed.contains(name))
                .toList();
    }

    private static Set<String> with(String... more) {
        var all = new HashSet<>(OF_BOTH);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
