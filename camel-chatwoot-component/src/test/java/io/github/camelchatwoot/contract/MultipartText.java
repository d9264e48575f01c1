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
package io.github.camelchatwoot.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart body apart, byte by byte as ISO-8859-1, so that sizes stay true. */
final class MultipartText {

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private MultipartText() {}

    static List<FormPart> parts(String contentType, byte[] body) {
        String boundary = contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!text.endsWith("--" + boundary + "--\r\n")) {
            throw new IllegalArgumentException("the form does not end with its boundary");
        }
        List<FormPart> parts = new ArrayList<>();
        for (String part : ("\r\n" + text).split(Pattern.quote("\r\n--" + boundary))) {
            int content = part.indexOf("\r\n\r\n");
            if (content >= 0) {
                parts.add(part(part.substring(0, content), part.substring(content + 4)));
            }
        }
        return parts;
    }

    private static FormPart part(String head, String content) {
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw new IllegalArgumentException("a part without a name: " + head);
        }
        Matcher fileName = FILE_NAME.matcher(head);
        return fileName.find()
                ? new FormPart(utf8(name.group(1)), utf8(fileName.group(1)), content.length(), null)
                : new FormPart(utf8(name.group(1)), null, 0, utf8(content));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
