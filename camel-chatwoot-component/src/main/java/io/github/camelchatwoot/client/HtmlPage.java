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
package io.github.camelchatwoot.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one thing worth telling of an HTML page: its title. */
final class HtmlPage {

    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]*)</title>", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    static Optional<String> title(String html) {
        Matcher matcher = TITLE.matcher(html);
        return matcher.find()
                ? Optional.of(Sentence.of(matcher.group(1))).filter(title -> !title.isEmpty())
                : Optional.empty();
    }

    static boolean looksLikeOne(String text) {
        return text.stripLeading().startsWith("<");
    }
}
