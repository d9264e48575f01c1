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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of the component's own options belong to which kind of endpoint. */
final class OptionGroups {

    private static final String CONFIGURATION = "ChatwootConfiguration";
    private static final String ENDPOINT = "ChatwootEndpoint";
    private static final String CURSOR = "stateRepository";

    private final List<OptionClass> classes;
    private final Set<String> consumers;

    OptionGroups(List<OptionClass> classes, Catalogue catalogue) {
        this.classes = classes;
        this.consumers = catalogue.consumers().keySet();
    }

    /** What the component can say for all endpoints. */
    List<OptionClass.Option> ofComponent() {
        return of(CONFIGURATION, option -> true);
    }

    /** What every operation takes. */
    List<OptionClass.Option> ofOperations() {
        return of(CONFIGURATION, option -> !option.isOfConsumers());
    }

    /** Where a consumer finds its server, and as whom: what the component can say, too. */
    List<OptionClass.Option> ofConnection() {
        return of(CONFIGURATION, option -> !option.isOfProducers());
    }

    /** What only this consumer takes, such as the options of WebhookOptions. */
    List<OptionClass.Option> ofConsumer(String consumer) {
        return of(ownClass(consumer), OptionClass.Option::isOfConsumers);
    }

    /** What all consumers of events take: the options of no consumer or list alone. */
    List<OptionClass.Option> ofEvents() {
        List<String> taken =
                Stream.concat(
                                Stream.of(CONFIGURATION, ENDPOINT),
                                consumers.stream().map(OptionGroups::ownClass))
                        .toList();
        return classes.stream()
                .filter(one -> !taken.contains(one.name()) && !isOfLists(one))
                .flatMap(one -> one.options().stream())
                .filter(OptionClass.Option::isOfConsumers)
                .toList();
    }

    /** How a list is polled. Camel's options hold unless the endpoint describes them itself. */
    List<OptionClass.Option> ofLists() {
        List<OptionClass.Option> own = new ArrayList<>();
        classes.stream().filter(OptionGroups::isOfLists).forEach(one -> own.addAll(one.options()));
        own.addAll(of(ENDPOINT, OptionClass.Option::isOfConsumers));
        Stream<OptionClass.Option> ofCamel =
                CamelOptions.ofPolling().stream()
                        .filter(
                                option ->
                                        own.stream()
                                                .noneMatch(o -> o.name().equals(option.name())));
        return Stream.of(own.stream(), ofEvents().stream().filter(OptionGroups::isCursor), ofCamel)
                .flatMap(options -> options)
                .toList();
    }

    /** What a list takes whose items come as events. */
    List<OptionClass.Option> ofEvents(Operation list) {
        return ofEvents().stream()
                .filter(option -> list.eventOptions().contains(option.name()))
                .toList();
    }

    private static boolean isCursor(OptionClass.Option option) {
        return option.name().equals(CURSOR);
    }

    private static boolean isOfLists(OptionClass one) {
        return one.name().startsWith("Poll");
    }

    private static String ownClass(String consumer) {
        return Names.capital(consumer) + "Options";
    }

    private List<OptionClass.Option> of(String name, Predicate<OptionClass.Option> rule) {
        return classes.stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.options().stream())
                .filter(rule)
                .toList();
    }
}
