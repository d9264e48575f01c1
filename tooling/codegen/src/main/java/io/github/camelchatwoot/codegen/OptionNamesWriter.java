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

/** {@code CatalogueOptions}: the names of all options that operations take. */
final class OptionNamesWriter {

    private OptionNamesWriter() {}

    static void write(Catalogue catalogue, OutputDirectory sources) {
        String names =
                catalogue.options().stream()
                        .map(option -> " ".repeat(20) + Java.literal(option))
                        .collect(Collectors.joining(",\n"));
        Java.write(
                sources,
                Java.ROOT_PACKAGE + ".operation",
                "CatalogueOptions",
                """
                import java.util.Set;

                /** The options of all operations: values that a route's author writes as free text. */
                public final class CatalogueOptions {

                    private static final Set<String> NAMES =
                            Set.of(
                %s);

                    private CatalogueOptions() {}

                    public static Set<String> names() {
                        return NAMES;
                    }
                }
                """
                        .formatted(names));
    }
}
