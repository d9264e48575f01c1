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

/**
 * What the builders of operations, of lists and of events have in common: setters for the options
 * of the component's own.
 */
final class SharedBuilders {

    static final String OPERATION = "OperationBuilder";
    static final String LIST = "ListBuilder";
    static final String EVENTS = "EventsBuilder";

    private final OptionGroups groups;

    SharedBuilders(OptionGroups groups) {
        this.groups = groups;
    }

    void write(OutputDirectory sources) {
        OptionClass.Option bridge = CamelOptions.bridgeErrorHandler();
        write(
                sources,
                OPERATION,
                "What every operation takes besides its own options. An option that is not set here comes from the component.",
                "ChatwootEndpointBuilder<B> implements org.apache.camel.builder.EndpointProducerBuilder",
                groups.ofOperations().stream());
        write(
                sources,
                LIST,
                "What operations take that read a list: it can be read by {@code to}, or polled by {@code from}.",
                "OperationBuilder<B> implements org.apache.camel.builder.EndpointConsumerBuilder",
                Stream.concat(Stream.of(bridge), groups.ofLists().stream()));
        write(
                sources,
                EVENTS,
                "What every source of events takes besides its own options.",
                "ChatwootEndpointBuilder<B> implements org.apache.camel.builder.EndpointConsumerBuilder",
                Stream.of(
                                groups.ofConnection().stream(),
                                Stream.of(bridge),
                                groups.ofEvents().stream())
                        .flatMap(options -> options));
    }

    /** The setters of one consumer's own options, such as those of WebhookOptions. */
    String settersOf(String consumer) {
        return setters(Names.capital(consumer), groups.ofConsumer(consumer));
    }

    /** The setters for polling a list whose items come as events. */
    String settersOf(Operation list) {
        return setters(Names.capital(list.name()), groups.ofEvents(list));
    }

    static String setters(String builder, List<OptionClass.Option> options) {
        return options.stream()
                .map(option -> setters(builder, option))
                .collect(Collectors.joining());
    }

    private static void write(
            OutputDirectory sources,
            String name,
            String doc,
            String parent,
            Stream<OptionClass.Option> options) {
        Java.write(
                sources,
                BuilderWriter.PACKAGE,
                name,
                """
                /**
                 * %s
                 *
                 * @param <B> the builder itself, which its methods return
                 */
                public abstract class %s<B extends %2$s<B>> extends %s {

                    protected %2$s(String operation) {
                        super(operation);
                    }
                %s}
                """
                        .formatted(
                                doc,
                                name,
                                parent,
                                options.map(option -> setters("B", option))
                                        .collect(Collectors.joining())));
    }

    private static String setters(String builder, OptionClass.Option option) {
        Stream<String> types =
                switch (option.type()) {
                    case "String" -> Stream.of(option.takesSeveral() ? "String..." : "String");
                    case "int", "long", "Integer", "Long" -> Stream.of("long", "String");
                    case "boolean", "Boolean" -> Stream.of("boolean", "String");
                    default -> Stream.of("String");
                };
        return types.map(type -> setter(builder, option, type)).collect(Collectors.joining());
    }

    private static String setter(String builder, OptionClass.Option option, String type) {
        return """

                /** %s */
                public %s %s(%s value) {
                    return option(%s, %s);
                }
                """
                .formatted(
                        doc(option),
                        builder,
                        BuilderWriter.methodName(option.name()),
                        type,
                        Java.literal(option.name()),
                        option.takesSeveral() ? "String.join(\",\", value)" : "value")
                .indent(4);
    }

    private static String doc(OptionClass.Option option) {
        String standard = option.standard().toLowerCase(Locale.ROOT);
        return Java.doc(option.description())
                + (standard.isEmpty() ? "" : " Default: " + Java.doc(standard) + ".");
    }
}
