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

import io.github.camelchatwoot.test.desk.Attachment;
import io.github.camelchatwoot.test.desk.Blob;

/** A file of a message, inside the message and in the lists of attachments. */
public final class AttachmentJson {
    private final Views views;

    AttachmentJson(Views views) {
        this.views = views;
    }

    public Json of(Attachment attachment) {
        Blob blob = attachment.blob;
        boolean image = attachment.fileType.equals("image");
        Json json =
                new Json()
                        .with("id", attachment.id)
                        .with("message_id", attachment.message.id)
                        .with("file_type", attachment.fileType)
                        .with("account_id", attachment.account.id)
                        .with("extension", blob.extension().isEmpty() ? null : blob.extension())
                        .with("content_type", blob.contentType)
                        .with("data_url", views.urls.file(blob))
                        .with("thumb_url", image ? views.urls.thumbnail(blob) : "")
                        .with("file_size", blob.bytes.length)
                        .with("width", blob.width)
                        .with("height", blob.height);
        return attachment.fileType.equals("audio") ? json.with("transcribed_text", "") : json;
    }

    public Json listed(Attachment attachment) {
        Json all = of(attachment);
        Json json = new Json();
        for (String name :
                new String[] {
                    "id",
                    "message_id",
                    "thumb_url",
                    "data_url",
                    "file_size",
                    "file_type",
                    "extension",
                    "width",
                    "height"
                }) {
            json.with(name, all.get(name));
        }
        json.with("created_at", Times.epoch(attachment.message.createdAt));
        return json.withPresent("sender", views.messages.sender(attachment.message));
    }
}
