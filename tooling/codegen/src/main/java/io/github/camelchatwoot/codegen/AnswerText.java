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

import java.util.stream.Collectors;

/** What comes back from an operation, in sentences. */
final class AnswerText {

    private AnswerText() {}

    static String of(Operation operation) {
        Entry.Answer answer = operation.entry().answer();
        String item = answer.item() == null ? "" : " (" + answer.item() + ")";
        String body =
                switch (answer.shape()) {
                    case "empty" -> "The body stays as it was: the answer is empty.";
                    case "array", "payload-array" -> "Body afterwards: a list" + item + ".";
                    case "csv" ->
                            "Body afterwards: CSV text, or with `rows=true` an iterator of its rows, each a map by heading.";
                    case "html" -> "Body afterwards: HTML text.";
                    case "text" -> "Body afterwards: text.";
                    case "scalar" -> "Body afterwards: a single value" + item + ".";
                    case "object-or-array", "array-or-object" ->
                            "Body afterwards: a map or a list" + item + ".";
                    default -> "Body afterwards: a map" + item + ".";
                };
        String meta =
                answer.meta() == null
                        ? ""
                        : " What the answer says besides is in the header `CamelChatwootMeta`.";
        String note = answer.note() == null ? "" : " " + Markdown.sentence(answer.note());
        return body + meta + note;
    }

    static String paging(Operation operation) {
        Entry.Paging paging = operation.entry().paging();
        if (paging == null) {
            return null;
        }
        String size =
                paging.size() != null
                        ? "Pages of " + paging.size()
                        : "Pages of " + Markdown.code(operation.sizeParameter());
        String all =
                operation.isPaged()
                        ? "; `pages=all` reads on as you go, `pages=list` reads all first."
                        : "; `page` says which.";
        String unpaged =
                operation.unpagedWith() == null
                        ? ""
                        : " With "
                                + Markdown.code(operation.unpagedWith())
                                + " there are no pages.";
        return size + all + unpaged;
    }

    static String ids(Operation operation) {
        if (operation.ids().isEmpty() || operation.isList()) {
            return null;
        }
        return operation.ids().keySet().stream()
                .map(id -> Markdown.code(Names.header(id)))
                .collect(Collectors.joining(", ", "Sets ", "."));
    }

    static String polling(Operation operation) {
        return operation.isPolled()
                ? "A route can begin with it: [new ones are polled](../polling.md)."
                : null;
    }

    static String repeat(Operation operation) {
        if (operation.method().equals("ANY") || operation.entry().isComposite()) {
            return null;
        }
        if (operation.repeat() == null) {
            return "Not repeated after a lost answer, unless `retryUnsafe=true`.";
        }
        return operation.repeat().startsWith(PresetResolver.HARMLESS_IF)
                ? "Repeated after a lost answer if "
                        + Markdown.code(
                                operation.repeat().substring(PresetResolver.HARMLESS_IF.length()))
                        + " is given."
                : null;
    }
}
