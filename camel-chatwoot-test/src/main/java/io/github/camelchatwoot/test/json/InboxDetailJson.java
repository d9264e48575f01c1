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
package io.github.camelchatwoot.test.json;

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.ChannelKind;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.desk.Release;

/** An inbox with its channel, as its own endpoints show it; some columns only administrators. */
public final class InboxDetailJson {
    private static final List<String> SETTINGS =
            List.of(
                    "greeting_enabled",
                    "greeting_message",
                    "working_hours_enabled",
                    "enable_email_collect",
                    "csat_survey_enabled",
                    "csat_config",
                    "enable_auto_assignment",
                    "auto_assignment_config",
                    "out_of_office_message",
                    "timezone",
                    "allow_messages_after_resolved",
                    "lock_to_single_conversation",
                    "sender_name_type",
                    "business_name");
    private static final List<String> CHANNEL =
            List.of(
                    "allowed_domains",
                    "widget_color",
                    "website_url",
                    "hmac_mandatory",
                    "welcome_title",
                    "welcome_tagline",
                    "website_token",
                    "selected_feature_flags",
                    "reply_time",
                    "messaging_service_sid",
                    "phone_number",
                    "provider");
    private static final Map<String, String> CALLBACKS =
            Map.of(
                    "Channel::Sms", "/webhooks/sms/",
                    "Channel::Line", "/webhooks/line/",
                    "Channel::Whatsapp", "/webhooks/whatsapp/");

    private final Desk desk;
    private final BlobUrls urls;

    InboxDetailJson(Desk desk, BlobUrls urls) {
        this.desk = desk;
        this.urls = urls;
    }

    public Json of(Inbox inbox, boolean administrator) {
        Json json =
                new Json()
                        .with("id", inbox.id)
                        .with("avatar_url", urls.avatar(inbox.avatar))
                        .with("channel_id", inbox.channelId)
                        .with("name", inbox.name)
                        .with("channel_type", inbox.channelType);
        SETTINGS.forEach(column -> json.put(column, inbox.settings.get(column)));
        json.put("working_hours", inbox.workingHours.days());
        json.put("callback_webhook_url", callback(inbox));
        CHANNEL.forEach(column -> json.put(column, inbox.channel.get(column)));
        json.put("web_widget_script", WidgetScript.of(desk.baseUrl, inbox));
        addChannel(json, inbox, administrator);
        return json;
    }

    private void addChannel(Json json, Inbox inbox, boolean administrator) {
        Map<String, Object> channel = inbox.channel;
        switch (ChannelKind.of(inbox)) {
            case API -> {
                json.with("webhook_url", channel.get("webhook_url"))
                        .with("inbox_identifier", channel.get("identifier"))
                        .with("additional_attributes", channel.get("additional_attributes"));
                boolean signs = desk.isAtLeast(Release.SIGNS_FOR_INBOXES_AND_BOTS);
                addSecrets(
                        json,
                        channel,
                        administrator,
                        signs ? List.of("hmac_token", "secret") : List.of("hmac_token"));
            }
            case WEB_WIDGET -> {
                json.with("pre_chat_form_enabled", channel.get("pre_chat_form_enabled"))
                        .with("pre_chat_form_options", channel.get("pre_chat_form_options"))
                        .with("continuity_via_email", channel.get("continuity_via_email"));
                addSecrets(json, channel, administrator, List.of("hmac_token"));
            }
            case EMAIL -> {
                json.with("email", channel.get("email")).with("forwarding_enabled", false);
                List<String> servers =
                        channel.keySet().stream()
                                .filter(column -> column.matches("(imap|smtp)_.*"))
                                .toList();
                addSecrets(json, channel, administrator, servers);
            }
            case WHATSAPP -> {
                json.with("message_templates", channel.get("message_templates"))
                        .with("reauthorization_required", false)
                        .with("voice_enabled", false);
                addSecrets(json, channel, administrator, List.of("provider_config"));
            }
            case TELEGRAM -> json.put("bot_name", channel.get("bot_name"));
            case SMS, LINE -> {
                // nothing of their own
            }
        }
    }

    private static void addSecrets(
            Json json, Map<String, Object> channel, boolean administrator, List<String> columns) {
        if (administrator) {
            columns.forEach(column -> json.put(column, channel.get(column)));
        }
    }

    private String callback(Inbox inbox) {
        String path = CALLBACKS.get(inbox.channelType);
        if (path == null) {
            return null;
        }
        String column = path.endsWith("line/") ? "line_channel_id" : "phone_number";
        String address = inbox.channelText(column);
        boolean sms = path.endsWith("sms/");
        return desk.baseUrl + path + (sms ? address.replaceFirst("^\\+", "") : address);
    }
}
