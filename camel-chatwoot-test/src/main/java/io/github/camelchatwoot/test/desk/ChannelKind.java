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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that inboxes can be made for by API, with the columns that a caller may set. */
public enum ChannelKind {
    API("api", "Channel::Api", "webhook_url", "hmac_mandatory", "additional_attributes"),
    WEB_WIDGET(
            "web_widget",
            "Channel::WebWidget",
            "website_url",
            "widget_color",
            "welcome_title",
            "welcome_tagline",
            "reply_time",
            "pre_chat_form_enabled",
            "continuity_via_email",
            "hmac_mandatory",
            "allowed_domains",
            "pre_chat_form_options",
            "selected_feature_flags"),
    EMAIL(
            "email",
            "Channel::Email",
            "email",
            "imap_enabled",
            "imap_login",
            "imap_password",
            "imap_address",
            "imap_port",
            "imap_enable_ssl",
            "imap_authentication",
            "smtp_enabled",
            "smtp_login",
            "smtp_password",
            "smtp_address",
            "smtp_port",
            "smtp_domain",
            "smtp_enable_starttls_auto",
            "smtp_enable_ssl_tls",
            "smtp_openssl_verify_mode",
            "smtp_authentication",
            "provider"),
    SMS("sms", "Channel::Sms", "phone_number", "provider_config"),
    WHATSAPP("whatsapp", "Channel::Whatsapp", "phone_number", "provider", "provider_config"),
    TELEGRAM("telegram", "Channel::Telegram", "bot_token"),
    LINE("line", "Channel::Line", "line_channel_id", "line_channel_secret", "line_channel_token");

    private final String wireName;
    private final String className;
    private final List<String> editable;

    ChannelKind(String wireName, String className, String... editable) {
        this.wireName = wireName;
        this.className = className;
        this.editable = List.of(editable);
    }

    /** By what {@code channel.type} says when an inbox is made, such as {@code web_widget}. */
    public static Optional<ChannelKind> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(k -> k.wireName.equals(wireName)).findFirst();
    }

    /** By what {@code channel_type} of an inbox says, such as {@code Channel::WebWidget}. */
    public static ChannelKind of(Inbox inbox) {
        return Arrays.stream(values())
                .filter(kind -> kind.className.equals(inbox.channelType))
                .findFirst()
                .orElseThrow();
    }

    public String className() {
        return className;
    }

    /** The columns that a caller may set, by wire name. */
    public List<String> editable() {
        return editable;
    }

    /** A new channel's columns, random tokens included. */
    Map<String, Object> defaults() {
        return ChannelDefaults.of(this);
    }
}
