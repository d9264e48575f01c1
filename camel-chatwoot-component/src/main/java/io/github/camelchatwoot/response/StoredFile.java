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
package io.github.camelchatwoot.response;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file that Chatwoot keeps, as an attachment describes it.
 *
 * @param path path and query on the server; the host of an attachment's address is not kept, so
 *     that no message can make anybody ask another server
 * @param name a plain file name: whoever sent the file chose it, and may not choose a folder
 * @param contentType or null
 * @param length in bytes, or -1 if it is not known
 */
public record StoredFile(String path, String name, String contentType, long length) {

    /** Where Rails serves files, whatever store they lie in. */
    private static final String STORAGE = "/rails/active_storage/";

    private static final int LONGEST_NAME = 120;

    /**
     * @throws IllegalArgumentException if it is no file of Chatwoot's, but a place, a contact, a
     *     post in a social network
     */
    public static StoredFile of(Map<?, ?> attachment) {
        URI uri = attachment.get("data_url") instanceof String url ? address(url) : null;
        if (uri == null || !isStored(uri.getRawPath())) {
            throw new IllegalArgumentException(
                    "the attachment %s, a %s, has no file in Chatwoot"
                            .formatted(attachment.get("id"), attachment.get("file_type")));
        }
        String path = uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new StoredFile(
                path + query,
                plainName(path.substring(path.lastIndexOf('/') + 1), attachment.get("id")),
                attachment.get("content_type") instanceof String type ? type : null,
                attachment.get("file_size") instanceof Number size ? size.longValue() : -1);
    }

    /** A path that does not begin with a slash would make the server's name longer. */
    private static boolean isStored(String path) {
        return path != null && path.startsWith("/") && path.contains(STORAGE);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    /** Without what is part of a path on any system, hidden files and invisible characters. */
    private static String plainName(String segment, Object id) {
        String name =
                URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                        .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                        .replaceAll("[\\\\/:*?\"<>|]", "_")
                        .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "attachment-" + id;
        }
        int ending = name.lastIndexOf('.');
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME / 2)
                        + name.substring(Math.max(ending, name.length() - LONGEST_NAME / 2));
    }
}
