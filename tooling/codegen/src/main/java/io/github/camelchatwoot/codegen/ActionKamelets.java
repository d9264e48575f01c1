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
import java.util.stream.Stream;

/** The Kamelets that call operations: an action for each, and sinks for those that end Pipes. */
final class ActionKamelets {

    private final Catalogue catalogue;
    private final Map<String, Operation> byName;
    private final Examples examples;
    private final OptionsOfCalls options;
    private final OptionField fields;

    ActionKamelets(Catalogue catalogue, OptionGroups groups, Examples examples) {
        this.catalogue = catalogue;
        this.byName = catalogue.byName();
        this.examples = examples;
        this.options = new OptionsOfCalls(groups);
        this.fields = new OptionField(examples);
    }

    Stream<Kamelet> all() {
        return catalogue
                .operations()
                .flatMap(
                        operation ->
                                endsPipes(operation)
                                        ? Stream.of(
                                                kamelet(Kamelet.Kind.ACTION, operation),
                                                kamelet(Kamelet.Kind.SINK, operation))
                                        : Stream.of(kamelet(Kamelet.Kind.ACTION, operation)));
    }

    /** What agents and bots do to conversations and contacts; other calls stand within routes. */
    boolean endsPipes(Operation operation) {
        boolean daily =
                operation.family().equals("application")
                        && !operation.entry().administrator()
                        && !operation.entry().enterprise()
                        && operation.entry().broken() == null;
        return daily
                && writes(operation)
                && (operation.entry().isComposite()
                        || operation.path().matches(".*/(conversations|contacts)(/.*)?"));
    }

    private boolean writes(Operation operation) {
        return operation.entry().isComposite()
                ? operation.entry().steps().stream().anyMatch(step -> writes(byName.get(step)))
                : !operation.method().equals("GET") && !operation.isPolled();
    }

    private Kamelet kamelet(Kamelet.Kind kind, Operation operation) {
        return new Kamelet(
                kind,
                operation.name(),
                Names.sentence(operation.summary()),
                properties(operation),
                kind == Kamelet.Kind.SINK ? null : mediaType(operation),
                false);
    }

    private static String mediaType(Operation operation) {
        return switch (operation.entry().answer().shape()) {
            case "csv" -> "text/csv";
            case "html" -> "text/html";
            case "text" -> "text/plain";
            default -> null;
        };
    }

    private List<KameletProperty> properties(Operation operation) {
        ParameterField field = new ParameterField(operation, examples);
        List<KameletProperty> properties = new ArrayList<>(Connection.of(operation));
        operation.options().forEach(parameter -> properties.add(field.inCall(parameter)));
        options.of(operation).map(option -> option(operation, option)).forEach(properties::add);
        return properties;
    }

    private KameletProperty option(Operation operation, OptionClass.Option option) {
        KameletProperty property = fields.ofComponent(option);
        return option.name().equals("clear")
                ? property.withExample(OptionsOfCalls.cleared(operation).orElseThrow().option())
                : property;
    }
}
