package io.github.camelchatwoot.test.api;

import java.util.Set;

import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.http.Refusal;
import io.github.camelchatwoot.test.http.Upload;
import io.github.camelchatwoot.test.http.Violations;

/** Pictures of people, inboxes and bots. */
final class Avatars {
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final int LIMIT = 15 * 1024 * 1024;

    private final Desk desk;

    Avatars(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws Refusal 422 if it is no picture or larger than 15 MB
     */
    Blob store(Upload upload) {
        new Violations()
                .when(upload.bytes().length > LIMIT, "avatar", "is too big")
                .when(
                        !TYPES.contains(upload.contentType()),
                        "avatar",
                        "filetype not supported")
                .refuse();
        return Blobs.store(desk, upload);
    }
}
