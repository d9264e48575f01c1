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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Message extends AccountRow {
    /** Wire names of the message types; the position is the number that REST shows. */
    public static final List<String> TYPES =
            List.of("incoming", "outgoing", "activity", "template");

    public final Conversation conversation;
    public String content;

    /** As it was given, before Liquid; any later change takes over the content. */
    public String processedContent;

    public String messageType;
    public String contentType = "text";

    /** sent, delivered, read or failed. */
    public String status = "sent";

    public Map<String, Object> contentAttributes = new LinkedHashMap<>();
    public Map<String, Object> additionalAttributes = new LinkedHashMap<>();
    public Map<String, Object> externalSourceIds = new LinkedHashMap<>();
    public boolean isPrivate;
    public String sourceId;

    /** Null for what the system wrote. */
    public Actor sender;

    /** Given by the caller, echoed once, never stored. */
    public transient Object echoId;

    public final List<Attachment> attachments = new ArrayList<>();

    public Message(Conversation conversation, String messageType) {
        super(conversation.account);
        this.conversation = conversation;
        this.messageType = messageType;
    }

    public boolean is(String type) {
        return messageType.equals(type);
    }

    public int typeNumber() {
        return TYPES.indexOf(messageType);
    }

    /** What an update event reports as changed, by column name. */
    public Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("content", content);
        columns.put("processed_message_content", processedContent);
        columns.put("content_type", contentType);
        columns.put("status", status);
        columns.put("content_attributes", new LinkedHashMap<>(contentAttributes));
        columns.put("source_id", sourceId);
        return columns;
    }
}
