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
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** A typed builder for each operation, and {@code Chatwoot}, where they start. */
final class BuilderWriter {

    static final String PACKAGE = Java.ROOT_PACKAGE + ".builder";

    private BuilderWriter() {}

    /**
     * @param groups the component's own options
     */
    static void write(Catalogue catalogue, OptionGroups groups, OutputDirectory sources) {
        Java.write(sources, Java.ROOT_PACKAGE, "Chatwoot", entryPoint(catalogue));
        SharedBuilders shared = new SharedBuilders(groups);
        shared.write(sources);
        catalogue
                .consumers()
                .forEach(
                        (name, entry) ->
                                Java.write(
                                        sources,
                                        PACKAGE,
                                        Names.capital(name),
                                        builder(
                                                name,
                                                entry.summary(),
                                                SharedBuilders.EVENTS,
                                                shared.settersOf(name))));
        catalogue
                .operations()
                .forEach(
                        operation ->
                                Java.write(
                                        sources,
                                        PACKAGE,
                                        Names.capital(operation.name()),
                                        builder(operation, shared)));
    }

    private static String entryPoint(Catalogue catalogue) {
        String methods =
                Stream.concat(
                                catalogue.consumers().entrySet().stream()
                                        .map(
                                                entry ->
                                                        start(
                                                                entry.getKey(),
                                                                entry.getValue().summary())),
                                catalogue.operations().map(o -> start(o.name(), o.summary())))
                        .collect(Collectors.joining("\n"));
        return """
                /**
                 * Endpoints for routes in Java: {@code to(Chatwoot.sendMessage().content("Hi"))}, {@code
                 * from(Chatwoot.webhook().path("/chatwoot"))}.
                 */
                public final class Chatwoot {

                    private Chatwoot() {}

                %s}
                """
                .formatted(methods);
    }

    private static String start(String name, String summary) {
        return """
                /** %s */
                public static %s.%s %s() {
                    return new %2$s.%3$s();
                }
                """
                .formatted(Java.doc(summary), PACKAGE, Names.capital(name), name)
                .indent(4);
    }

    private static String builder(Operation operation, SharedBuilders shared) {
        String className = Names.capital(operation.name());
        String methods =
                operation.options().stream()
                        .flatMap(
                                p ->
                                        javaTypes(p.type())
                                                .map(type -> method(className, operation, p, type)))
                        .collect(Collectors.joining());
        return builder(
                operation.name(),
                operation.summary(),
                operation.isList() ? SharedBuilders.LIST : SharedBuilders.OPERATION,
                methods + shared.settersOf(operation));
    }

    private static String builder(String name, String summary, String parent, String methods) {
        return """
                /** %s */
                public final class %2$s extends %3$s<%2$s> {

                    public %2$s() {
                        super(%4$s);
                    }
                %5$s}
                """
                .formatted(
                        Java.doc(summary),
                        Names.capital(name),
                        parent,
                        Java.literal(name),
                        methods);
    }

    /** The Java types that a value may have; text is among them, since it may be an expression. */
    private static Stream<String> javaTypes(String type) {
        return switch (type) {
            case "integer" -> Stream.of("long", "String");
            case "number" -> Stream.of("double", "String");
            case "boolean" -> Stream.of("boolean", "String");
            case "epoch", "datetime" -> Stream.of("java.time.Instant", "String");
            case "object" -> Stream.of("java.util.Map<String, ?>", "String");
            case "array<integer>", "array<object>" -> Stream.of("java.util.List<?>", "String");
            case "array<string>", "array<file>", "array<address>" -> Stream.of("String...");
            default -> Stream.of("String");
        };
    }

    private static String method(
            String className, Operation operation, Parameter parameter, String type) {
        return """

                /** %s */
                public %s %s(%s value) {
                    return %s(%s, value);
                }
                """
                .formatted(
                        doc(operation, parameter),
                        className,
                        methodName(parameter.option()),
                        type,
                        type.endsWith("...") ? "list" : "option",
                        Java.literal(parameter.option()))
                .indent(4);
    }

    private static String doc(Operation operation, Parameter parameter) {
        StringBuilder doc = new StringBuilder(Java.doc(Names.sentence(parameter.description())));
        if (!parameter.allowed().isEmpty()) {
            doc.append(" One of: ").append(String.join(", ", parameter.allowed())).append('.');
        }
        if (parameter.isTime()) {
            doc.append(" As text also now-7d, today+9h or ISO.");
        }
        if (parameter.standard() != null) {
            doc.append(" Default: ").append(Java.doc(parameter.standard().toString())).append('.');
        }
        return doc.append(needed(operation, parameter)).toString();
    }

    private static String needed(Operation operation, Parameter parameter) {
        if (parameter.readsHeader()) {
            return " If not set, the header %s says it."
                    .formatted(Names.header(parameter.option()));
        } else if (parameter.option().equals(operation.text())) {
            return " If not set, a text body says it.";
        }
        boolean alone = parameter.mustBeGiven() && !operation.goesByName(parameter);
        return alone ? " Needed, here or in the message." : "";
    }

    /** {@code private} is a word of Java's own: isPrivate. */
    static String methodName(String option) {
        return SourceVersion.isKeyword(option) ? "is" + Names.capital(option) : option;
    }
}
