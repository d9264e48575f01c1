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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The component's own options by the class that declares them, for who has to tell them apart. */
final class DeclaredOptionsWriter {

    private DeclaredOptionsWriter() {}

    static void write(List<OptionClass> classes, OutputDirectory sources) {
        Java.write(
                sources,
                Java.ROOT_PACKAGE,
                "DeclaredOptions",
                """
                import java.util.Map;
                import java.util.Set;

                /** The component's own options, as their annotations declare them. */
                final class DeclaredOptions {

                    private static final Map<String, Set<String>> OF_CONSUMERS =
                            Map.ofEntries(
                %s);

                    private static final Map<String, Set<String>> OF_PRODUCERS =
                            Map.ofEntries(
                %s);

                    private DeclaredOptions() {}

                    /** Those of a class that are for consumers only. */
                    static Set<String> ofConsumers(Class<?> optionClass) {
                        return OF_CONSUMERS.get(optionClass.getSimpleName());
                    }

                    /** Those of a class that are for producers only. */
                    static Set<String> ofProducers(Class<?> optionClass) {
                        return OF_PRODUCERS.get(optionClass.getSimpleName());
                    }
                }
                """
                        .formatted(
                                entries(classes, OptionClass.Option::isOfConsumers),
                                entries(classes, OptionClass.Option::isOfProducers)));
    }

    private static String entries(
            List<OptionClass> classes, Predicate<OptionClass.Option> predicate) {
        return classes.stream()
                .map(
                        one ->
                                " ".repeat(20)
                                        + "Map.entry("
                                        + Java.literal(one.name())
                                        + ", Set.of("
                                        + one.options().stream()
                                                .filter(predicate)
                                                .map(option -> Java.literal(option.name()))
                                                .sorted()
                                                .collect(Collectors.joining(", "))
                                        + "))")
                .collect(Collectors.joining(",\n"));
    }
}
