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

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Inbox;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** The raw record of an inbox's channel, with its secrets. */
final class ChannelPayload {
    /** Each is one bit, from the lowest. */
    private static final List<String> WIDGET_FLAGS =
            List.of(
                    "attachments",
                    "emoji_picker",
                    "end_conversation",
                    "use_inbox_avatar_for_bot",
                    "allow_mobile_webview");

    private ChannelPayload() {}

    static Json raw(Inbox inbox) {
        Json json = new Json().with("id", inbox.channelId).with("account_id", inbox.account.id);
        json.putAll(inbox.channel);
        json.with("created_at", Times.iso(inbox.createdAt))
                .with("updated_at", Times.iso(inbox.updatedAt));
        return switch (inbox.channelType) {
            case "Channel::WebWidget" -> withFlags(json);
            case "Channel::Email" -> withProvider(json);
            default -> json;
        };
    }

    private static Json withFlags(Json json) {
        int flags = 0;
        if (json.remove("selected_feature_flags") instanceof List<?> selected) {
            for (Object flag : selected) {
                int bit = WIDGET_FLAGS.indexOf(flag);
                flags |= bit < 0 ? 0 : 1 << bit;
            }
        }
        return json.with("feature_flags", flags);
    }

    private static Json withProvider(Json json) {
        json.putIfAbsent("forward_to_email", "");
        json.putIfAbsent("provider_config", Map.of());
        json.putIfAbsent("verified_for_sending", false);
        return json;
    }
}
