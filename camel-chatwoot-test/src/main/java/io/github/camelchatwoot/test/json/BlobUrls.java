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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Desk;

/** Addresses of stored files; the simulator answers them with a redirect to the bytes. */
public final class BlobUrls {
    private final Desk desk;

    public BlobUrls(Desk desk) {
        this.desk = desk;
    }

    /** The file itself. */
    public String file(Blob blob) {
        return desk.baseUrl
                + "/rails/active_storage/blobs/redirect/"
                + blob.signedId
                + "/"
                + name(blob);
    }

    /** A smaller picture of an image (the simulator serves the image itself). */
    public String thumbnail(Blob blob) {
        return desk.baseUrl
                + "/rails/active_storage/representations/redirect/"
                + blob.signedId
                + "/variation/"
                + name(blob);
    }

    /** Empty without avatar. */
    public String avatar(Blob blob) {
        return blob == null ? "" : thumbnail(blob);
    }

    private static String name(Blob blob) {
        return URLEncoder.encode(blob.fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
