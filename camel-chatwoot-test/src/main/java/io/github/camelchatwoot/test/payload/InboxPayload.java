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
package io.github.camelchatwoot.test.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** An inbox: its settings without id and name, and its channel with its secrets. */
public final class InboxPayload {
    private static final int DAYS = 7;
    private static final List<String> SETTINGS =
            List.of(
                    "allow_messages_after_resolved",
                    "lock_to_single_conversation",
                    "auto_assignment_config",
                    "enable_auto_assignment",
                    "enable_email_collect",
                    "greeting_enabled",
                    "greeting_message",
                    "csat_survey_enabled",
                    "business_name",
                    "sender_name_type",
                    "timezone",
                    "out_of_office_message",
                    "working_hours_enabled");

    private InboxPayload() {}

    static Json slim(Inbox inbox) {
        return new Json().with("id", inbox.id).with("name", inbox.name);
    }

    public static Json webhook(Inbox inbox) {
        var json = new Json();
        SETTINGS.forEach(name -> json.put(name, inbox.settings.get(name)));
        return json.with("working_hours", workingHours(inbox))
                .with("created_at", Times.iso(inbox.createdAt))
                .with("updated_at", Times.iso(inbox.updatedAt))
                .with("channel", ChannelPayload.raw(inbox))
                .with("account", Payloads.account(inbox.account));
    }

    /** Each day as its record; the seven of an inbox are numbered after those of the last. */
    private static List<Json> workingHours(Inbox inbox) {
        var records = new ArrayList<Json>();
        for (Map<String, Object> day : inbox.workingHours.days()) {
            Json json =
                    new Json()
                            .with("id", (inbox.id - 1) * DAYS + records.size() + 1)
                            .with("inbox_id", inbox.id)
                            .with("account_id", inbox.account.id);
            json.putAll(day);
            records.add(
                    json.with("created_at", Times.iso(inbox.createdAt))
                            .with("updated_at", Times.iso(inbox.updatedAt)));
        }
        return records;
    }
}
