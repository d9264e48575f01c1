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
package io.github.camelchatwoot.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.event.MessageState;

/** A message as it was last told, as JSON; fields that are null are left out. */
final class OutcomeJson {

    private OutcomeJson() {}

    static Map<String, Object> write(MessageState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rewritten", state.rewritten());
        json.put("content", state.content());
        json.put("type", state.contentType());
        json.put("status", state.status());
        json.put("source", state.sourceId());
        json.put("attributes", state.contentAttributes());
        json.put("attachments", state.attachments());
        json.put("updated", ConversationJson.text(state.updatedAt()));
        json.values().removeIf(value -> value == null);
        return json;
    }

    static MessageState read(Map<String, Object> json) {
        return new MessageState(
                Boolean.TRUE.equals(json.get("rewritten")),
                (String) json.get("content"),
                (String) json.get("type"),
                (String) json.get("status"),
                (String) json.get("source"),
                ConversationJson.map(json.get("attributes")),
                json.get("attachments") instanceof List<?> files ? files : List.of(),
                ConversationJson.time(json.get("updated")));
    }
}
