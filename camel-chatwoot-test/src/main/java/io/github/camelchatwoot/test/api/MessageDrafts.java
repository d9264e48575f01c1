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
package io.github.camelchatwoot.test.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelchatwoot.test.desk.Actor;
import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.rules.InvalidMessage;
import io.github.camelchatwoot.test.rules.MailContent;
import io.github.camelchatwoot.test.rules.MessageDraft;

/** From the parameters of a request to a message. */
final class MessageDrafts {
    private final Desk desk;

    MessageDrafts(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws InvalidMessage for what can't be a message
     */
    MessageDraft of(Conversation conversation, Params params, Actor author) {
        MessageDraft draft = MessageDraft.of(text(params, "message_type", "outgoing"), null);
        if (draft.messageType.equals("incoming") && !conversation.inbox.isApi()) {
            throw InvalidMessage.broken("Incoming messages are only allowed in Api inboxes");
        }
        draft.content = content(params.get("content"));
        draft.contentType = text(params, "content_type", "text");
        draft.isPrivate = params.flag("private");
        draft.sourceId = params.text("source_id");
        draft.echoId = params.present("echo_id") ? params.get("echo_id") : null;
        draft.sender =
                draft.messageType.equals("outgoing")
                        ? author(conversation, params, author)
                        : conversation.contact;
        draft.contentAttributes.putAll(contentAttributes(params));
        if (params.present("external_created_at")) {
            draft.contentAttributes.put("external_created_at", params.get("external_created_at"));
        }
        if (params.present("campaign_id")) {
            draft.additionalAttributes.put("campaign_id", params.get("campaign_id"));
        }
        if (params.present("template_params")) {
            draft.additionalAttributes.put("template_params", params.get("template_params"));
        }
        draft.files.addAll(files(params));
        if (conversation.inbox.channelType.equals("Channel::Email")) {
            MailContent.add(draft, params);
        }
        return draft;
    }

    /** What is no text is stored as JSON text. */
    private static String content(Object given) {
        return given instanceof List || given instanceof Map
                ? new String(Json.write(given), StandardCharsets.UTF_8)
                : Objects.toString(given, null);
    }

    private static String text(Params params, String name, String fallback) {
        return params.get(name) == null ? fallback : params.text(name);
    }

    /** A person may write in a bot's name. */
    private Actor author(Conversation conversation, Params params, Actor author) {
        if (!"AgentBot".equals(params.text("sender_type"))) {
            return author;
        }
        return desk.agentBots
                .find(params.number("sender_id"))
                .filter(bot -> bot.account == null || bot.account == conversation.account)
                .map((AgentBot bot) -> (Actor) bot)
                .orElse(author);
    }

    /** An object, or the same as JSON text; anything else counts as none. */
    private static Map<String, Object> contentAttributes(Params params) {
        if (params.get("content_attributes") instanceof String text) {
            try {
                return Json.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                        ? Params.of(map).values()
                        : Map.of();
            } catch (IllegalArgumentException notJson) {
                return Map.of();
            }
        }
        return params.object("content_attributes").values();
    }

    private List<Blob> files(Params params) {
        if (!params.present("attachments")) {
            return List.of();
        }
        if (!(params.get("attachments") instanceof List)) {
            throw InvalidMessage.broken("undefined method `each' for an instance of String");
        }
        return params.list("attachments").stream()
                .filter(Objects::nonNull)
                .map(this::file)
                .toList();
    }

    private Blob file(Object given) {
        if (given instanceof Upload upload) {
            return Blobs.store(desk, upload);
        }
        return desk.blobs.stream()
                .filter(blob -> blob.signedId.equals(given.toString()))
                .findFirst()
                .orElseThrow(() -> InvalidMessage.broken("mismatched digest"));
    }
}
