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
                .when(!TYPES.contains(upload.contentType()), "avatar", "filetype not supported")
                .refuse();
        return Blobs.store(desk, upload);
    }
}
