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

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelchatwoot.test.desk.Blob;
import io.github.camelchatwoot.test.desk.Desk;

/** Addresses of stored files; the simulator answers them with a redirect to the bytes. */
public final class BlobUrls {
    /** What a file's name may not hold; Rails writes a dash. */
    private static final Pattern UNSAFE = Pattern.compile("[\u202E%$|:;/<>?*\"\t\r\n\\\\]");

    /** {@code !&'()+,=@~} stand in a path as they are. */
    private static final Pattern ALLOWED = Pattern.compile("%(2[16789BC]|3D|40|7E)");

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

    /** Cleaned and encoded as Rails does it, which leaves more signs alone than a form may. */
    private static String name(Blob blob) {
        String clean = UNSAFE.matcher(blob.fileName.strip()).replaceAll("-");
        String encoded = URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
        return ALLOWED.matcher(encoded)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    }
}
