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

import io.github.camelchatwoot.test.desk.Inbox;

/** An inbox as other records show it. */
public final class InboxJson {
    private final BlobUrls urls;

    InboxJson(BlobUrls urls) {
        this.urls = urls;
    }

    /** Inside a contact inbox. */
    public Json slim(Inbox inbox) {
        return new Json()
                .with("id", inbox.id)
                .with("avatar_url", urls.avatar(inbox.avatar))
                .with("channel_id", inbox.channelId)
                .with("name", inbox.name)
                .with("channel_type", inbox.channelType)
                .with("provider", inbox.channel.get("provider"));
    }

    /** All columns, as a new contact's {@code contact_inbox} shows them. */
    public static Json raw(Inbox inbox) {
        Json json =
                new Json()
                        .with("id", inbox.id)
                        .with("channel_id", inbox.channelId)
                        .with("account_id", inbox.account.id)
                        .with("name", inbox.name)
                        .with("created_at", Times.iso(inbox.createdAt))
                        .with("updated_at", Times.iso(inbox.updatedAt))
                        .with("channel_type", inbox.channelType);
        json.putAll(inbox.settings);
        return json;
    }
}
