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
package io.github.camelchatwoot.composite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.response.StoredFile;

/** Finds out which file is meant; whoever asked opens it. */
final class DownloadAttachment {

    private DownloadAttachment() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Map<?, ?> attachment = chosen(candidates(given, steps), given);
        Object id = attachment.get("id");
        return Result.of(StoredFile.of(attachment))
                .withIds(id == null ? Map.of() : Map.of("attachmentId", id));
    }

    private static List<Map<?, ?>> candidates(Arguments given, Steps steps)
            throws ChatwootException {
        if (RequestAssembly.resolved(given.get("attachment")) instanceof Map<?, ?> thing) {
            return thing.containsKey("data_url") ? List.of(thing) : attachmentsOf(thing);
        }
        Object conversation = given.get("conversationId");
        if (conversation == null || !(given.get("messageId") instanceof Number message)) {
            throw new IllegalArgumentException(
                    "attachment is needed, such as attachment=${body}, or conversationId and messageId");
        }
        List<Map<String, Object>> found =
                steps.list(
                        "listMessages",
                        Map.of(
                                "conversationId",
                                conversation,
                                "after",
                                message.longValue(),
                                "before",
                                message.longValue() + 1));
        return found.stream()
                .filter(one -> one.get("id") instanceof Number id && sameNumber(id, message))
                .findFirst()
                .map(DownloadAttachment::attachmentsOf)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "conversation %s has no message %s"
                                                .formatted(conversation, message)));
    }

    private static List<Map<?, ?>> attachmentsOf(Map<?, ?> message) {
        List<Map<?, ?>> attachments = new ArrayList<>();
        if (message.get("attachments") instanceof Collection<?> all) {
            all.forEach(
                    one -> {
                        if (one instanceof Map<?, ?> attachment) {
                            attachments.add(attachment);
                        }
                    });
        }
        if (attachments.isEmpty()) {
            throw new IllegalArgumentException("the message has no attachments");
        }
        return attachments;
    }

    /** Of several the first is not good enough: the others would be lost without a sign. */
    private static Map<?, ?> chosen(List<Map<?, ?>> attachments, Arguments given) {
        Object wanted = given.get("attachmentId");
        if (wanted instanceof Number id && given.get("index") == null) {
            return attachments.stream()
                    .filter(one -> one.get("id") instanceof Number n && sameNumber(n, id))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "there is no attachment %s, but %s"
                                                    .formatted(id, ids(attachments))));
        }
        int index = given.get("index") instanceof Number n ? n.intValue() : 0;
        if (index < 0 || index >= attachments.size()) {
            throw new IllegalArgumentException(
                    "index: there is no %d, the attachments are 0 to %d"
                            .formatted(index, attachments.size() - 1));
        } else if (given.get("index") == null && attachments.size() > 1) {
            throw new IllegalArgumentException(
                    "the message has %d attachments: set index (from 0) or attachmentId, or split ${body[attachments]}"
                            .formatted(attachments.size()));
        }
        return attachments.get(index);
    }

    private static List<?> ids(List<Map<?, ?>> attachments) {
        return attachments.stream().map(one -> one.get("id")).filter(Objects::nonNull).toList();
    }

    private static boolean sameNumber(Number one, Number other) {
        return one.longValue() == other.longValue();
    }
}
