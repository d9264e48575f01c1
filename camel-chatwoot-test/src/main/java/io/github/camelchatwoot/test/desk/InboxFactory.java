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

import java.util.List;
import java.util.Map;

/** Makes inboxes with the defaults of the server. */
public final class InboxFactory {
    private static final Map<String, String> CHANNELS =
            Map.of(
                    "api", "Channel::Api",
                    "web_widget", "Channel::WebWidget",
                    "email", "Channel::Email");

    private final Desk desk;

    public InboxFactory(Desk desk) {
        this.desk = desk;
    }

    public static boolean knows(String type) {
        return CHANNELS.containsKey(type);
    }

    /**
     * @param type api, web_widget or email
     */
    public Inbox create(Account account, String name, String type) {
        String channelType = CHANNELS.get(type);
        long channelId =
                1 + desk.inboxes.stream().filter(i -> i.channelType.equals(channelType)).count();
        Inbox inbox = desk.inboxes.add(new Inbox(account, name, channelType, channelId));
        addSettings(inbox.settings);
        addChannel(inbox);
        return inbox;
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

    private static void addChannel(Inbox inbox) {
        Map<String, Object> channel = inbox.channel;
        switch (inbox.channelType) {
            case "Channel::Api" -> {
                channel.put("webhook_url", null);
                channel.put("identifier", Tokens.token());
                channel.put("hmac_token", Tokens.token());
                channel.put("hmac_mandatory", false);
                channel.put("secret", Tokens.token());
                channel.put("additional_attributes", Map.of());
            }
            case "Channel::WebWidget" -> {
                channel.put("website_token", Tokens.token());
                channel.put("hmac_token", Tokens.token());
                channel.put("hmac_mandatory", false);
                channel.put("widget_color", "#1f93ff");
                channel.put("selected_feature_flags", List.of("attachments", "emoji_picker"));
            }
            default -> channel.put("email", null);
        }
    }
}
