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
package io.github.camelchatwoot.test.rules;

import java.util.Set;

/** What an attachment of a content type is shown as. */
final class FileType {
    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/jpg", "image/png", "image/gif", "image/bmp", "image/webp");
    private static final Set<String> VIDEOS =
            Set.of("video/ogg", "video/mp4", "video/webm", "video/quicktime");

    private FileType() {}

    static String of(String contentType) {
        if (contentType == null) {
            return "file";
        }
        if (IMAGES.contains(contentType)) {
            return "image";
        }
        if (VIDEOS.contains(contentType)) {
            return "video";
        }
        return contentType.contains("audio/") ? "audio" : "file";
    }
}
