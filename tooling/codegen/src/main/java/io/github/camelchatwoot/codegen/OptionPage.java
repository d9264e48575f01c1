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
import java.util.stream.Stream;

/** The page with every option of the component and its endpoints, and every header. */
final class OptionPage {

    private static final String OPTIONS = "| Option | Default | Meaning |\n|---|---|---|\n";

    private final Catalogue catalogue;
    private final OptionGroups groups;
    private final List<HeaderReader.Header> headers;

    OptionPage(Catalogue catalogue, OptionGroups groups, List<HeaderReader.Header> headers) {
        this.catalogue = catalogue;
        this.groups = groups;
        this.headers = headers;
    }

    String text() {
        return """
                # Options and headers

                The parameters of operations stand on [their pages](README.md). These are the options of
                the component itself.

                ## Of the component and every endpoint

                The component says them for all endpoints, an endpoint for itself. Those of calls are for
                `to` only.

                %s
                ## Of every source of events

                %s
                %s
                ## Of polled lists

                Lists whose items come as events take some of [those of events](#of-every-source-of-events),
                too: %s.

                %s
                ## Headers

                | Header | Type | Of | Meaning |
                |---|---|---|---|
                %s"""
                .formatted(
                        table(groups.ofComponent()),
                        table(
                                Stream.concat(
                                                groups.ofEvents().stream(),
                                                Stream.of(CamelOptions.bridgeErrorHandler()))
                                        .toList()),
                        consumers(),
                        eventLists(),
                        table(groups.ofLists()),
                        headerRows());
    }

    private String consumers() {
        return catalogue.consumers().keySet().stream()
                .map(name -> "## Of chatwoot:" + name + "\n\n" + table(groups.ofConsumer(name)))
                .collect(Collectors.joining("\n"));
    }

    private String eventLists() {
        return catalogue
                .operations()
                .filter(operation -> !operation.eventOptions().isEmpty())
                .map(
                        operation ->
                                Markdown.code(operation.name())
                                        + " takes "
                                        + Markdown.codes(operation.eventOptions()))
                .collect(Collectors.joining("; "));
    }

    private static String table(List<OptionClass.Option> options) {
        return options.stream().map(OptionPage::row).collect(Collectors.joining("", OPTIONS, ""));
    }

    private static String row(OptionClass.Option option) {
        StringBuilder meaning = new StringBuilder(Markdown.sentence(option.description()));
        if (option.isOfProducers()) {
            meaning.append(" For calls.");
        }
        if (option.secret()) {
            meaning.append(" Secret.");
        }
        if (option.isAdvanced()) {
            meaning.append(" Advanced.");
        }
        return "| %s | %s | %s |\n"
                .formatted(Markdown.code(option.name()), standard(option), meaning);
    }

    private static String standard(OptionClass.Option option) {
        String standard =
                option.standard().isEmpty() && option.type().equals("boolean")
                        ? "false"
                        : option.standard().toLowerCase(Locale.ROOT);
        return standard.isEmpty() ? "" : Markdown.code(standard);
    }

    private String headerRows() {
        Stream<HeaderReader.Header> ids =
                catalogue.pathParameters().entrySet().stream()
                        .filter(entry -> IdHeadersWriter.isId(entry.getKey()))
                        .map(
                                entry ->
                                        new HeaderReader.Header(
                                                Names.header(entry.getKey()),
                                                "",
                                                IdHeadersWriter.javaType(entry.getValue().type()),
                                                entry.getValue().description()));
        return Stream.concat(headers.stream(), ids)
                .map(
                        header ->
                                "| %s | %s | %s | %s |\n"
                                        .formatted(
                                                Markdown.code(header.name()),
                                                Markdown.code(header.type()),
                                                of(header.label()),
                                                Markdown.sentence(header.description())))
                .collect(Collectors.joining());
    }

    private static String of(String label) {
        return switch (label) {
            case "consumer" -> "events";
            case "producer" -> "calls";
            default -> "both";
        };
    }
}
