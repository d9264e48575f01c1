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
package io.github.camelchatwoot.request;

import java.util.List;

import io.github.camelchatwoot.client.LimitedStream;
import io.github.camelchatwoot.client.Part;

/**
 * What Chatwoot would refuse only after it was sent.
 *
 * @param mostBytes of one file
 */
record UploadLimits(long mostBytes) {

    /** Of messages; {@code attachments[]} is the only list of files that the API has. */
    static final String LIST = "attachments[]";

    /** Of one message, fixed in the server. */
    private static final int MOST_FILES = 15;

    /**
     * The same parts; those whose length is not known fail when they turn out to be too long.
     *
     * @throws IllegalArgumentException if there are too many, or one is known to be too long
     */
    List<Part> check(List<Part> parts) {
        long files = parts.stream().filter(part -> part.name().equals(LIST)).count();
        if (files > MOST_FILES) {
            throw new IllegalArgumentException(
                    "%d attachments are too many: Chatwoot takes %d in one message"
                            .formatted(files, MOST_FILES));
        }
        return parts.stream().map(this::limited).toList();
    }

    private Part limited(Part part) {
        if (!(part instanceof Part.File file)) {
            return part;
        }
        if (file.length() > mostBytes) {
            throw new IllegalArgumentException(
                    "the file %s has %d bytes, %s"
                            .formatted(file.fileName(), file.length(), moreThanAllowed()));
        }
        return new Part.File(
                file.name(),
                file.fileName(),
                file.contentType(),
                file.length(),
                () -> new LimitedStream(file.content().open(), mostBytes, "it is " + tooLong()),
                file.repeatable());
    }

    private String moreThanAllowed() {
        return "more than the %d that maxUploadSize allows; raise it if your server takes more"
                .formatted(mostBytes);
    }

    private String tooLong() {
        return "longer than the %d bytes that maxUploadSize allows".formatted(mostBytes);
    }
}
