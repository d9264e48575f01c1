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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The component's own options by the class that declares them, for who has to tell them apart. */
final class DeclaredOptionsWriter {

    private DeclaredOptionsWriter() {}

    static void write(Catalogue catalogue, List<OptionClass> classes, OutputDirectory sources) {
        Java.write(
                sources,
                Java.ROOT_PACKAGE,
                "DeclaredOptions",
                """
                import java.util.Map;
                import java.util.Set;

                /** The component's own options, as their annotations declare them. */
                public final class DeclaredOptions {

                    private static final Map<String, Set<String>> OF_CONSUMERS =
                            Map.ofEntries(
                %s);

                    private static final Map<String, Set<String>> OF_PRODUCERS =
                            Map.ofEntries(
                %s);

                    private static final Map<String, Set<String>> OF_EVENT_LISTS =
                            Map.ofEntries(
                %s);

                    private static final Map<String, Set<String>> EVENTS_OF_LISTS =
                            Map.ofEntries(
                %s);

                    private static final Map<String, Set<String>> READ_BY_POLLING =
                            Map.ofEntries(
                %s);

                    private DeclaredOptions() {}

                    /** Those of a class that are for consumers only. */
                    public static Set<String> ofConsumers(Class<?> optionClass) {
                        return OF_CONSUMERS.get(optionClass.getSimpleName());
                    }

                    /** Those of a class that are for producers only. */
                    public static Set<String> ofProducers(Class<?> optionClass) {
                        return OF_PRODUCERS.get(optionClass.getSimpleName());
                    }

                    /** Those of event consumers that a list takes whose items come as events. */
                    public static Set<String> ofEventList(String operation) {
                        return OF_EVENT_LISTS.getOrDefault(operation, Set.of());
                    }

                    /** The names of the events that polling this list brings. */
                    public static Set<String> eventsOfList(String operation) {
                        return EVENTS_OF_LISTS.getOrDefault(operation, Set.of());
                    }

                    /** The parameters of an operation that polling sets itself. */
                    public static Set<String> readByPolling(String operation) {
                        return READ_BY_POLLING.getOrDefault(operation, Set.of());
                    }
                }
                """
                        .formatted(
                                entries(classes, OptionClass.Option::isOfConsumers),
                                entries(classes, OptionClass.Option::isOfProducers),
                                entries(catalogue, Operation::eventOptions),
                                entries(catalogue, DeclaredOptionsWriter::events),
                                entries(
                                        catalogue,
                                        list ->
                                                list.isPolled()
                                                        ? list.readByPolling()
                                                        : List.of())));
    }

    private static List<String> events(Operation list) {
        return list.events() == null ? List.of() : list.events().names();
    }

    private static String entries(Catalogue catalogue, Function<Operation, List<String>> namesOf) {
        return catalogue
                .operations()
                .filter(operation -> !namesOf.apply(operation).isEmpty())
                .map(operation -> entry(operation.name(), namesOf.apply(operation).stream()))
                .collect(Collectors.joining(",\n"));
    }

    private static String entries(
            List<OptionClass> classes, Predicate<OptionClass.Option> predicate) {
        return classes.stream()
                .map(
                        one ->
                                entry(
                                        one.name(),
                                        one.options().stream()
                                                .filter(predicate)
                                                .map(OptionClass.Option::name)))
                .collect(Collectors.joining(",\n"));
    }

    private static String entry(String key, Stream<String> names) {
        return " ".repeat(20)
                + "Map.entry("
                + Java.literal(key)
                + ", Set.of("
                + names.map(Java::literal).sorted().collect(Collectors.joining(", "))
                + "))";
    }
}
