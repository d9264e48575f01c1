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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page that says which version of the server has what. */
final class VersionsPage {

    static final String FILE = "versions.md";

    private static final Comparator<String> NEWEST_FIRST =
            Comparator.<String, List<Integer>>comparing(
                            version ->
                                    List.of(version.split("\\.")).stream()
                                            .map(Integer::valueOf)
                                            .toList(),
                            VersionsPage::compare)
                    .reversed();

    private VersionsPage() {}

    static String of(Catalogue catalogue) {
        return """
                # Versions of Chatwoot

                Everything here has been tried with 4.14.2. An older server lacks what stands on this page;
                what does not was there in 3.0.0, or has not been looked up. Calling an operation that
                the server lacks fails with a sentence that names both versions
                ([running it](../operations.md#older-servers)).

                ## Operations

                | since | |
                |---|---|
                %s
                ## Bots

                What a bot's token may do, if bots could do less in 3.0.0.

                | since | |
                |---|---|
                %s
                ## Everything else

                | since | | before |
                |---|---|---|
                %s"""
                .formatted(
                        operations(catalogue, operation -> operation.entry().since()),
                        operations(catalogue, operation -> operation.entry().botsSince()),
                        features(catalogue));
    }

    private static String operations(Catalogue catalogue, Function<Operation, String> since) {
        Map<String, StringBuilder> links = new TreeMap<>(NEWEST_FIRST);
        for (Catalogue.Resource resource : catalogue.resources()) {
            for (Operation operation : resource.operations()) {
                String version = since.apply(operation);
                if (version != null) {
                    StringBuilder row = links.computeIfAbsent(version, v -> new StringBuilder());
                    row.append(row.isEmpty() ? "" : ", ")
                            .append(Markdown.link(operation.name(), PageWriter.file(resource)));
                }
            }
        }
        return links.entrySet().stream()
                .map(row -> "| %s | %s |\n".formatted(row.getKey(), row.getValue()))
                .collect(Collectors.joining());
    }

    private static String features(Catalogue catalogue) {
        return catalogue.features().values().stream()
                .sorted(Comparator.comparing(Catalogue.Feature::since, NEWEST_FIRST))
                .map(f -> "| %s | %s | %s |\n".formatted(f.since(), f.what(), f.before()))
                .collect(Collectors.joining());
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
