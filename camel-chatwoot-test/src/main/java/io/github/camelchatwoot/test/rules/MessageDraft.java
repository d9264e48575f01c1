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
package io.github.camelchatwoot.test.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.Blob;

/** A message that is about to be written. */
public final class MessageDraft {
    public String messageType = "outgoing";
    public String contentType = "text";
    public String content;
    public boolean isPrivate;
    public Actor sender;
    public String sourceId;
    public Object echoId;
    public Map<String, Object> contentAttributes = new LinkedHashMap<>();
    public Map<String, Object> additionalAttributes = new LinkedHashMap<>();
    public List<Blob> files = new ArrayList<>();

    public static MessageDraft of(String messageType, String content) {
        var draft = new MessageDraft();
        draft.messageType = messageType;
        draft.content = content;
        return draft;
    }
}
