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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelchatwoot.test.http.Params;
import io.github.camelchatwoot.test.json.Json;

/** What a message in an e-mail inbox carries besides: receivers, and the mail as HTML and text. */
public final class MailContent {
    private MailContent() {}

    /**
     * @throws InvalidMessage if a receiver is no address
     */
    public static void add(MessageDraft draft, Params params) {
        for (String name : List.of("cc_emails", "bcc_emails", "to_emails")) {
            List<String> addresses = addresses(params.text(name, ""));
            if (!addresses.stream().allMatch(a -> a.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
                throw InvalidMessage.broken("Invalid email address");
            }
            draft.contentAttributes.put(name, addresses);
        }
        if (!draft.isPrivate && draft.content != null && !draft.content.isBlank()) {
            String html = params.text("email_html_content", html(draft.content));
            draft.contentAttributes.put(
                    "email",
                    new Json()
                            .with("html_content", both(html))
                            .with("text_content", both(draft.content)));
        }
    }

    private static List<String> addresses(String text) {
        return Arrays.stream(text.replaceAll("\\s+", "").split(","))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static Json both(String content) {
        return new Json().with("full", content).with("reply", content);
    }

    /** Paragraphs with emphasis; other Markdown stays as it is. */
    private static String html(String markdown) {
        return Arrays.stream(markdown.split("\n\n+"))
                .map(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(text -> text.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>"))
                .map(text -> text.replaceAll("\\*(.+?)\\*", "<em>$1</em>"))
                .map(text -> "<p>" + text + "</p>\n")
                .collect(Collectors.joining());
    }
}
