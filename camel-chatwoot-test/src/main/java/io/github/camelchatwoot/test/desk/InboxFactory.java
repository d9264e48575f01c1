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
package io.github.camelchatwoot.test.desk;

import java.util.Map;

/** Makes inboxes with the defaults of the server. */
public final class InboxFactory {
    private final Desk desk;

    public InboxFactory(Desk desk) {
        this.desk = desk;
    }

    /** An inbox that is not on the desk yet: {@link #add} puts it there once it is valid. */
    public Inbox prepare(Account account, String name, ChannelKind kind) {
        long channelId =
                1
                        + desk.inboxes.stream()
                                .filter(inbox -> inbox.channelType.equals(kind.className()))
                                .mapToLong(inbox -> inbox.channelId)
                                .max()
                                .orElse(0);
        var inbox = new Inbox(account, name, kind.className(), channelId);
        addSettings(inbox.settings);
        inbox.channel.putAll(kind.defaults());
        return inbox;
    }

    public Inbox add(Inbox inbox, Actor performer) {
        desk.inboxes.add(inbox);
        desk.invalidateCache(inbox.account, "inbox", performer);
        desk.publish("inbox.created", inbox, performer);
        return inbox;
    }

    public Inbox create(Account account, String name, ChannelKind kind) {
        return add(prepare(account, name, kind), null);
    }

    private static void addSettings(Map<String, Object> settings) {
        settings.put("enable_auto_assignment", true);
        settings.put("greeting_enabled", false);
        settings.put("greeting_message", null);
        settings.put("email_address", null);
        settings.put("working_hours_enabled", false);
        settings.put("out_of_office_message", null);
        settings.put("timezone", "UTC");
        settings.put("enable_email_collect", true);
        settings.put("csat_survey_enabled", false);
        settings.put("allow_messages_after_resolved", true);
        settings.put("auto_assignment_config", Map.of());
        settings.put("lock_to_single_conversation", false);
        settings.put("portal_id", null);
        settings.put("sender_name_type", "friendly");
        settings.put("business_name", null);
        settings.put("csat_config", Map.of());
    }
}
