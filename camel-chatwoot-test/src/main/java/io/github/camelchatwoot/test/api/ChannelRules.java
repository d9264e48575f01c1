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

import io.github.camelchatwoot.test.desk.ChannelKind;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Violations;

/** What the columns of a channel must hold. */
final class ChannelRules {
    private final Desk desk;

    ChannelRules(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws Refusal 422 with all violations, 500 for an e-mail channel without address
     */
    void check(Inbox inbox, Map<String, Object> columns) {
        var violations = new Violations();
        switch (ChannelKind.of(inbox)) {
            case API -> checkReplyWindow(violations, columns);
            case WEB_WIDGET -> present(violations, columns, "website_url", "widget_color");
            case EMAIL -> {
                if (columns.get("email") == null) {
                    throw Refusal.internal();
                }
                unique(violations, inbox, columns, "email");
            }
            case SMS, WHATSAPP -> {
                present(violations, columns, "phone_number");
                unique(violations, inbox, columns, "phone_number");
            }
            case TELEGRAM -> {
                present(violations, columns, "bot_token");
                unique(violations, inbox, columns, "bot_token");
            }
            case LINE -> {
                unique(violations, inbox, columns, "line_channel_id");
                ChannelKind.LINE.editable().forEach(c -> present(violations, columns, c));
            }
        }
        violations.refuse();
    }

    private static void checkReplyWindow(Violations violations, Map<String, Object> columns) {
        var attributes =
                columns.get("additional_attributes") instanceof Map<?, ?> map
                        ? Params.of(map)
                        : Params.empty();
        Long hours = attributes.number("agent_reply_time_window");
        violations.when(
                attributes.present("agent_reply_time_window") && hours <= 0,
                "agent_reply_time_window",
                "agent_reply_time_window must be greater than 0");
    }

    private static void present(
            Violations violations, Map<String, Object> columns, String... names) {
        for (String name : List.of(names)) {
            Object value = columns.get(name);
            violations.blank(value == null ? null : value.toString(), name);
        }
    }

    private void unique(
            Violations violations, Inbox self, Map<String, Object> columns, String name) {
        Object value = columns.get(name);
        boolean taken =
                desk.inboxes.stream()
                        .filter(other -> other != self)
                        .filter(other -> other.channelType.equals(self.channelType))
                        .anyMatch(other -> value != null && value.equals(other.channel.get(name)));
        violations.when(taken, name, "has already been taken");
    }
}
