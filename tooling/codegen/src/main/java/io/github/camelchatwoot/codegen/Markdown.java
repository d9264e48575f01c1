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
package io.github.camelchatwoot.codegen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of a Markdown page. */
final class Markdown {

    private Markdown() {}

    /** Text in which nothing is markup by accident. */
    static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "\\<")
                .replace("[", "\\[");
    }

    static String code(Object value) {
        return "`" + value + "`";
    }

    static String codes(List<String> values) {
        return values.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** A link to an operation's heading. */
    static String link(String operation, String page) {
        return "[%s](%s#%s)".formatted(operation, page, operation.toLowerCase(Locale.ROOT));
    }

    /** A sentence, whatever its author left off. */
    static String sentence(String text) {
        String capital = Names.capital(text);
        return text(capital.endsWith(".") ? capital : capital + ".");
    }
}
