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
package io.github.camelchatwoot.response;

import java.util.Map;

/**
 * An inbox: the place where a channel's messages arrive.
 *
 * @param channelType such as {@code Channel::Api} or {@code Channel::Email}
 * @param fields everything that Chatwoot said, by its own names
 */
public record ChatwootInbox(Long id, String name, String channelType, Map<String, Object> fields) {

    public static ChatwootInbox of(Map<String, Object> raw) {
        Fields fields = new Fields(raw);
        return new ChatwootInbox(
                fields.id("id"), fields.text("name"), fields.text("channel_type"), raw);
    }
}
