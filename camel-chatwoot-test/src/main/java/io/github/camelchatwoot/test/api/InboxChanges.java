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

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Changes;
import io.github.camelchatwoot.test.desk.ChannelKind;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.http.Violations;

/** Checks and takes over what a caller sends for an inbox and its channel. */
final class InboxChanges {
    private static final List<String> EDITABLE =
            List.of(
                    "greeting_enabled",
                    "greeting_message",
                    "enable_email_collect",
                    "csat_survey_enabled",
                    "enable_auto_assignment",
                    "working_hours_enabled",
                    "out_of_office_message",
                    "timezone",
                    "allow_messages_after_resolved",
                    "lock_to_single_conversation",
                    "portal_id",
                    "sender_name_type",
                    "business_name",
                    "auto_assignment_config");

    private final Desk desk;
    private final ChannelRules rules;
    private final Avatars avatars;

    InboxChanges(Desk desk) {
        this.desk = desk;
        this.rules = new ChannelRules(desk);
        this.avatars = new Avatars(desk);
    }

    void update(Inbox inbox, Params params, Actor performer) {
        Map<String, Object> before = columns(inbox);
        assign(inbox, params);
        if (params.present("channel")) {
            assignChannel(inbox, params.object("channel"));
        }
        params.objects("working_hours")
                .forEach(
                        d ->
                                inbox.workingHours.update(
                                        d.number("day_of_week").intValue(), d.values()));
        desk.inboxes.touch(inbox);
        desk.invalidateCache(inbox.account, "inbox", performer);
        desk.publish("inbox.updated", inbox, Changes.between(before, columns(inbox)), performer);
    }

    void assign(Inbox inbox, Params params) {
        String name = Columns.isNull(params.get("name")) ? null : params.text("name");
        boolean zone = ZoneId.getAvailableZoneIds().contains(params.text("timezone", "UTC"));
        boolean blank = params.has("name") ? name == null || name.isBlank() : inbox.name == null;
        new Violations()
                .when(blank, "name", "can't be blank")
                .when(!zone, "timezone", "is not included in the list")
                .refuse();
        params.oneOf("sender_name_type", List.of("friendly", "professional"), null);
        Upload avatar = params.upload("avatar");
        inbox.avatar = avatar == null ? inbox.avatar : avatars.store(avatar);
        inbox.name = params.has("name") ? name : inbox.name;
        Columns.assign(inbox.settings, params, EDITABLE);
        if (params.present("csat_config")) {
            inbox.settings.put("csat_config", csatConfig(params.object("csat_config")));
        }
    }

    /** The defaults fill what is missing. */
    private static Map<String, Object> csatConfig(Params given) {
        var config = new LinkedHashMap<String, Object>();
        Params rules = given.object("survey_rules");
        config.put("display_type", given.text("display_type", "emoji"));
        config.put("message", given.text("message", ""));
        config.put(
                "survey_rules",
                Map.of(
                        "operator", rules.text("operator", "contains"),
                        "values", rules.list("values")));
        config.put("button_text", given.text("button_text", "Please rate us"));
        config.put("language", given.text("language", "en"));
        if (given.present("template")) {
            config.put("template", given.map("template"));
        }
        return config;
    }

    /**
     * @throws Refusal 422 if a column is missing or wrong; nothing has changed then
     */
    void assignChannel(Inbox inbox, Params given) {
        var columns = new LinkedHashMap<>(inbox.channel);
        Columns.assign(columns, given, ChannelKind.of(inbox).editable());
        rules.check(inbox, columns);
        inbox.channel.putAll(columns);
    }

    private static Map<String, Object> columns(Inbox inbox) {
        var columns = new LinkedHashMap<>(inbox.settings);
        columns.put("name", inbox.name);
        columns.put("updated_at", inbox.updatedAt);
        return columns;
    }
}
