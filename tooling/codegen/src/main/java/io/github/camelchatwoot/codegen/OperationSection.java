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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation on a reference page. */
final class OperationSection {

    private final Catalogue catalogue;
    private final RouteExample example;
    private final List<Kamelet> kamelets;
    private final Map<String, String> pages = new HashMap<>();

    OperationSection(Catalogue catalogue, Examples examples, List<Kamelet> kamelets) {
        this.catalogue = catalogue;
        this.kamelets = kamelets;
        this.example = new RouteExample(examples);
        for (Catalogue.Resource resource : catalogue.resources()) {
            resource.operations()
                    .forEach(operation -> pages.put(operation.name(), PageWriter.file(resource)));
        }
    }

    /** The page of each operation, by its name. */
    Map<String, String> pages() {
        return pages;
    }

    String of(Operation operation) {
        return Stream.of(
                        "## " + operation.name(),
                        Markdown.text(operation.summary()),
                        calls(operation),
                        bullets(who(operation)),
                        optionTable(operation),
                        bullets(what(operation)),
                        "```yaml\n" + example.of(operation) + "```")
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String calls(Operation operation) {
        return operation.entry().isComposite()
                ? "Made of "
                        + operation.entry().steps().stream()
                                .map(this::link)
                                .collect(Collectors.joining(", "))
                        + "."
                : Markdown.code(operation.method() + " " + operation.path());
    }

    private static String bullets(List<String> sentences) {
        return sentences.stream().map(s -> "- " + s).collect(Collectors.joining("\n"));
    }

    private List<String> who(Operation operation) {
        Entry entry = operation.entry();
        List<String> sentences = new ArrayList<>();
        if (entry.broken() != null) {
            sentences.add(
                    "**Does not work in Chatwoot 4.14.2.**"
                            + (entry.broken() instanceof String why
                                    ? " " + Markdown.sentence(why)
                                    : ""));
        }
        if (entry.since() != null) {
            sentences.add("Since Chatwoot " + entry.since() + ".");
        }
        if (entry.administrator()) {
            String others = entry.administratorNote();
            sentences.add(
                    "For administrators"
                            + (others == null ? "." : ", " + Markdown.text(others) + "."));
        }
        if (entry.bots() && !operation.family().equals("any")) {
            sentences.add(
                    "A bot may call it (`botAccessToken`%s)."
                            .formatted(
                                    entry.botsSince() == null
                                            ? ""
                                            : ", since Chatwoot " + entry.botsSince()));
        }
        if (entry.enterprise()) {
            sentences.add("Enterprise edition only.");
        }
        if (entry.feature() != null) {
            sentences.add("The account needs the feature " + Markdown.text(entry.feature()) + ".");
        }
        if (operation.preset() != null) {
            sentences.add(preset(operation));
        }
        if (entry.aliasOf() != null) {
            sentences.add("Does the same as " + link(entry.aliasOf()) + " by another path.");
        }
        return sentences;
    }

    private String preset(Operation operation) {
        String fixed =
                operation.fixed().entrySet().stream()
                        .map(
                                value ->
                                        Markdown.code(
                                                Names.option(value.getKey())
                                                        + "="
                                                        + value.getValue()))
                        .collect(Collectors.joining(", "));
        return "Short for "
                + link(operation.preset())
                + (fixed.isEmpty() ? "." : " with " + fixed + ".");
    }

    private static String optionTable(Operation operation) {
        String rows =
                operation.options().stream()
                        .map(parameter -> row(operation, parameter))
                        .collect(Collectors.joining("\n"));
        return rows.isEmpty()
                ? ""
                : """
                | Option | Type | Required | Default | In | Meaning |
                |---|---|---|---|---|---|
                """
                        + rows;
    }

    private static String row(Operation operation, Parameter parameter) {
        StringBuilder description = new StringBuilder(Markdown.text(parameter.description()));
        if (!parameter.allowed().isEmpty()) {
            description.append(" One of ").append(Markdown.codes(parameter.allowed())).append('.');
        }
        if (parameter.readsHeader()) {
            description
                    .append(" Also from the header ")
                    .append(Markdown.code(Names.header(parameter.option())))
                    .append('.');
        }
        if (parameter.isFilter()) {
            description.append(" See [filters](../filters.md).");
        }
        if (parameter.liquid()) {
            description.append(" The server renders Liquid in it.");
        }
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        Markdown.code(parameter.option()),
                        type(parameter),
                        required(operation, parameter),
                        parameter.standard() == null ? "" : Markdown.code(parameter.standard()),
                        parameter.place().word(),
                        description);
    }

    /** Times and files are written in more ways than their type in the API tells. */
    private static String type(Parameter parameter) {
        if (parameter.isTime()) {
            return "[time](../parameters.md#times)";
        }
        String type = Markdown.code(parameter.type());
        return parameter.isFile() ? "[" + type + "](../files.md)" : type;
    }

    private static String required(Operation operation, Parameter parameter) {
        return parameter.mustBeGiven()
                ? operation.goesByName(parameter) ? "or its name" : "yes"
                : parameter.required() ? "or " + Markdown.code(parameter.twin()) : "";
    }

    private List<String> what(Operation operation) {
        List<String> sentences = new ArrayList<>();
        if (operation.text() != null) {
            sentences.add("A text body is the " + Markdown.code(operation.text()) + ".");
        }
        if (operation.multipart()) {
            sentences.add("Sent as a form, not as JSON.");
        }
        sentences.add(AnswerText.of(operation));
        sentences.add(AnswerText.paging(operation));
        sentences.add(AnswerText.polling(operation));
        sentences.add(AnswerText.ids(operation));
        sentences.add(AnswerText.repeat(operation));
        if (operation.notes() != null) {
            sentences.add(Markdown.sentence(operation.notes()));
        }
        String presets =
                catalogue
                        .operations()
                        .filter(other -> operation.name().equals(other.preset()))
                        .map(other -> link(other.name()))
                        .collect(Collectors.joining(", "));
        sentences.add(
                "As a Kamelet: "
                        + kamelets.stream()
                                .filter(kamelet -> kamelet.endpoint().equals(operation.name()))
                                .map(kamelet -> Markdown.code(kamelet.name()))
                                .collect(Collectors.joining(", "))
                        + ".");
        sentences.add(presets.isEmpty() ? null : "Shorter for some cases: " + presets + ".");
        return sentences.stream().filter(Objects::nonNull).toList();
    }

    private String link(String operation) {
        return Markdown.link(operation, pages.get(operation));
    }
}
