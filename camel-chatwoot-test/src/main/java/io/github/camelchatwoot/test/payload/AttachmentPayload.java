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
