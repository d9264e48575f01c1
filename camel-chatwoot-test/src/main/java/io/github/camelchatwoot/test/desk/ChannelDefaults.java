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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a new channel hold. */
final class ChannelDefaults {
    private ChannelDefaults() {}

    static Map<String, Object> of(ChannelKind kind) {
        var columns = new LinkedHashMap<String, Object>();
        switch (kind) {
            case API -> api(columns);
            case WEB_WIDGET -> website(columns);
            case EMAIL -> email(columns);
            case SMS, WHATSAPP -> {
                columns.put("phone_number", null);
                columns.put("provider", "default");
                columns.put("provider_config", Map.of());
                columns.put("message_templates", Map.of());
            }
            case TELEGRAM -> columns.put("bot_token", null);
            case LINE -> columns.put("line_channel_id", null);
        }
        return columns;
    }

    private static void api(Map<String, Object> columns) {
        columns.put("webhook_url", null);
        columns.put("identifier", Tokens.token());
        columns.put("hmac_token", Tokens.token());
        columns.put("hmac_mandatory", false);
        columns.put("secret", Tokens.token());
        columns.put("additional_attributes", Map.of());
    }

    private static void website(Map<String, Object> columns) {
        columns.put("website_url", null);
        columns.put("website_token", Tokens.token());
        columns.put("hmac_token", Tokens.token());
        columns.put("hmac_mandatory", false);
        columns.put("widget_color", "#1f93ff");
        columns.put("welcome_title", null);
        columns.put("welcome_tagline", null);
        columns.put("allowed_domains", "");
        columns.put("reply_time", "in_a_few_minutes");
        columns.put("pre_chat_form_enabled", false);
        columns.put("pre_chat_form_options", preChatForm());
        columns.put("continuity_via_email", true);
        columns.put(
                "selected_feature_flags",
                List.of("attachments", "emoji_picker", "end_conversation"));
    }

    private static Map<String, Object> preChatForm() {
        var form = new LinkedHashMap<String, Object>();
        form.put("pre_chat_message", "Share your queries or comments here.");
        form.put(
                "pre_chat_fields",
                List.of(
                        field("Email Id", "emailAddress", "email", true),
                        field("Full name", "fullName", "text", false),
                        field("Phone number", "phoneNumber", "text", false)));
        return form;
    }

    private static Map<String, Object> field(
            String label, String name, String type, boolean required) {
        return Map.of(
                "field_type", "standard",
                "label", label,
                "name", name,
                "type", type,
                "required", required,
                "enabled", false);
    }

    private static void email(Map<String, Object> columns) {
        columns.put("email", null);
        for (String server : List.of("imap", "smtp")) {
            columns.put(server + "_login", "");
            columns.put(server + "_password", "");
            columns.put(server + "_address", "");
            columns.put(server + "_port", 0);
            columns.put(server + "_enabled", false);
        }
        columns.put("imap_enable_ssl", true);
        columns.put("imap_authentication", "plain");
        columns.put("smtp_domain", "");
        columns.put("smtp_enable_ssl_tls", false);
        columns.put("smtp_enable_starttls_auto", true);
        columns.put("smtp_openssl_verify_mode", "none");
        columns.put("smtp_authentication", "login");
        columns.put("provider", null);
    }
}
