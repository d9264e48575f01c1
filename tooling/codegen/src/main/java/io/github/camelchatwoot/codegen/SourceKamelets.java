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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Kamelets that begin routes: a source for each consumer of events and each polled list. */
final class SourceKamelets {

    /** Of calls; polling a list that needs one has its own field for it. */
    private static final Set<String> NOT_OF_EVENTS = Set.of("platformAccessToken", "hmacToken");

    /** Not one value but several, each with its own name. */
    private static final String SCHEDULER = "schedulerProperties";

    private final Catalogue catalogue;
    private final OptionGroups groups;
    private final Examples examples;
    private final OptionField fields;

    SourceKamelets(Catalogue catalogue, OptionGroups groups, Examples examples) {
        this.catalogue = catalogue;
        this.groups = groups;
        this.examples = examples;
        this.fields = new OptionField(examples);
    }

    Stream<Kamelet> all() {
        return Stream.concat(
                catalogue.consumers().entrySet().stream().map(this::ofConsumer),
                catalogue.operations().filter(Operation::isPolled).map(this::ofList));
    }

    private Kamelet ofConsumer(Map.Entry<String, Entry> consumer) {
        List<KameletProperty> properties = new ArrayList<>();
        List<String> required = consumer.getValue().require();
        for (OptionClass.Option option : groups.ofConsumer(consumer.getKey())) {
            KameletProperty field = fields.own(option);
            properties.add(required.contains(option.name()) ? field.asRequired() : field);
        }
        groups.ofEvents().forEach(option -> properties.add(fields.own(option)));
        properties.add(fields.own(CamelOptions.bridgeErrorHandler()));
        connection(List.of(), properties);
        return new Kamelet(
                Kamelet.Kind.SOURCE,
                consumer.getKey(),
                consumer.getValue().summary(),
                sorted(properties),
                null,
                true);
    }

    private Kamelet ofList(Operation list) {
        List<KameletProperty> properties = new ArrayList<>(Connection.of(list));
        ParameterField field = new ParameterField(list, examples);
        list.options().stream()
                .filter(parameter -> !list.readByPolling().contains(parameter.option()))
                .forEach(parameter -> properties.add(field.inPolling(parameter)));
        groups.ofEvents(list).forEach(option -> properties.add(ofEvents(list, option)));
        groups.ofLists().stream()
                .filter(option -> !option.name().equals(SCHEDULER))
                .forEach(option -> properties.add(fields.own(option)));
        properties.add(fields.own(CamelOptions.bridgeErrorHandler()));
        connection(properties, properties);
        return new Kamelet(
                Kamelet.Kind.SOURCE,
                list.name(),
                "Brings what is new, by polling: " + Names.sentence(list.summary()),
                sorted(properties),
                null,
                !list.eventOptions().isEmpty());
    }

    private KameletProperty ofEvents(Operation list, OptionClass.Option option) {
        KameletProperty field = fields.ofSome(option);
        return field.name().equals("events")
                ? KameletProperty.optional(
                        field.name(),
                        "Which events, comma separated: %s. By default all of them."
                                .formatted(String.join(", ", list.events().names())),
                        list.events().names().get(0))
                : field;
    }

    /** Adds what is not among the fields yet. */
    private void connection(List<KameletProperty> there, List<KameletProperty> properties) {
        List<String> names = there.stream().map(KameletProperty::name).toList();
        groups.ofConnection().stream()
                .filter(option -> !NOT_OF_EVENTS.contains(option.name()))
                .filter(option -> !names.contains(option.name()))
                .map(fields::ofComponent)
                .forEach(properties::add);
    }

    /** What most people fill in first, then what few do, each in the order of the sources. */
    private static List<KameletProperty> sorted(List<KameletProperty> properties) {
        Function<KameletProperty, Integer> place =
                property -> OptionField.GROUPS.indexOf(String.valueOf(property.group()));
        return properties.stream().sorted(java.util.Comparator.comparing(place)).toList();
    }
}
