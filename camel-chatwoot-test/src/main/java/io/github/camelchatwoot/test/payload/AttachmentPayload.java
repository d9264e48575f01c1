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

import io.github.camelchatwoot.test.desk.Attachment;
import io.github.camelchatwoot.test.json.BlobUrls;
import io.github.camelchatwoot.test.json.Json;

/** A file of a message; {@code data_url} answers with a redirect to the bytes. */
final class AttachmentPayload {
    private AttachmentPayload() {}

    static Json push(Attachment attachment, BlobUrls urls) {
        boolean image = attachment.fileType.equals("image");
        Json json =
                new Json()
                        .with("id", attachment.id)
                        .with("message_id", attachment.message.id)
                        .with("file_type", attachment.fileType)
                        .with("account_id", attachment.account.id)
                        .with("extension", attachment.blob.extension())
                        .with("content_type", attachment.blob.contentType)
                        .with("data_url", urls.file(attachment.blob))
                        .with("thumb_url", image ? urls.thumbnail(attachment.blob) : "")
                        .with("file_size", attachment.blob.bytes.length)
                        .with("width", null)
                        .with("height", null);
        return attachment.fileType.equals("audio") ? json.with("transcribed_text", "") : json;
    }
}
