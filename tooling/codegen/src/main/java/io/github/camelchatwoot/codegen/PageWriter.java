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

/** The reference for people: a page per kind of thing, and an index. */
final class PageWriter {

    private final Catalogue catalogue;
    private final List<Kamelet> kamelets;
    private final OptionPage options;
    private final OperationSection section;

    PageWriter(Catalogue catalogue, Examples examples, List<Kamelet> kamelets, OptionPage options) {
        this.catalogue = catalogue;
        this.kamelets = kamelets;
        this.options = options;
        this.section = new OperationSection(catalogue, examples, kamelets);
    }

    void write(OutputDirectory pages) {
        pages.write("options.md", options.text());
        pages.write("kamelets.md", new KameletPage(catalogue, kamelets).text(section.pages()));
        pages.write("README.md", IndexPage.of(catalogue));
        pages.write(VersionsPage.FILE, VersionsPage.of(catalogue));
        catalogue.resources().forEach(resource -> pages.write(file(resource), page(resource)));
    }

    /** The page that holds a resource's operations. */
    static String file(Catalogue.Resource resource) {
        return resource.file().replace(".yaml", ".md");
    }

    private String page(Catalogue.Resource resource) {
        return resource.operations().stream()
                .map(section::of)
                .collect(
                        Collectors.joining(
                                "\n",
                                "# %s\n\n%s\n%s\n"
                                        .formatted(
                                                resource.title(),
                                                intro(resource),
                                                contents(resource)),
                                ""));
    }

    private static String contents(Catalogue.Resource resource) {
        return resource.operations().stream()
                .map(
                        operation ->
                                "| [%s](#%s) | %s |\n"
                                        .formatted(
                                                operation.name(),
                                                operation.name().toLowerCase(Locale.ROOT),
                                                Markdown.text(operation.summary())))
                .collect(Collectors.joining("", "| operation | what it does |\n|---|---|\n", ""));
    }

    private static String intro(Catalogue.Resource resource) {
        String token =
                switch (resource.family()) {
                    case "platform" -> "Needs `platformAccessToken`, the token of a platform app.";
                    case "client" -> "Needs no token.";
                    case "any" -> "The path decides which token is sent.";
                    default ->
                            resource.operations().stream().anyMatch(Operation::token)
                                    ? "Needs `accessToken`; `accountId` is usually set on the component."
                                    : "Needs no token.";
                };
        return "[All operations](README.md) · [How to read this page](README.md#how-to-read-a-page) · "
                + token
                + "\n";
    }
}
