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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An inbox with its channel. */
public final class Inbox extends AccountRow {
    public String name;

    /** {@code Channel::Api}, {@code Channel::WebWidget}, ... */
    public final String channelType;

    /** Channels are counted per type. */
    public final long channelId;

    /** Columns of the inbox by their wire name, such as {@code lock_to_single_conversation}. */
    public final Map<String, Object> settings = new LinkedHashMap<>();

    /** Columns of the channel by their wire name, such as {@code identifier} and {@code secret}. */
    public final Map<String, Object> channel = new LinkedHashMap<>();

    public final WorkingHours workingHours = new WorkingHours();

    public final Set<User> members = new LinkedHashSet<>();

    /** The connected bot, or null. */
    public AgentBot bot;

    public Blob avatar;

    public Inbox(Account account, String name, String channelType, long channelId) {
        super(account);
        this.name = name;
        this.channelType = channelType;
        this.channelId = channelId;
    }

    public boolean isApi() {
        return "Channel::Api".equals(channelType);
    }

    public boolean isWebsite() {
        return "Channel::WebWidget".equals(channelType);
    }

    public boolean on(String setting) {
        return Boolean.TRUE.equals(settings.get(setting));
    }

    /** A setting of the channel as text, or null. */
    public String channelText(String column) {
        return channel.get(column) == null ? null : channel.get(column).toString();
    }
}
