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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of a YAML route that calls an operation. */
final class RouteExample {

    private final Examples examples;

    RouteExample(Examples examples) {
        this.examples = examples;
    }

    String of(Operation operation) {
        List<Parameter> shown = shown(operation);
        String uri = "- to:\n    uri: chatwoot:" + operation.name() + "\n";
        return shown.isEmpty()
                ? uri
                : shown.stream()
                        .map(parameter -> line(operation, parameter))
                        .collect(Collectors.joining("", uri + "    parameters:\n", ""));
    }

    /**
     * What is required, and what the examples name for this operation; if they name nothing, the
     * text, or the first two, so that there is something to see.
     */
    private List<Parameter> shown(Operation operation) {
        List<Parameter> own =
                operation.parameters().stream()
                        .filter(parameter -> !parameter.option().equals("accountId"))
                        .toList();
        List<String> named = examples.shown(operation);
        if (!named.isEmpty()) {
            return own.stream().filter(p -> p.mustBeGiven() || named.contains(p.option())).toList();
        }
        List<Parameter> needed =
                own.stream()
                        .filter(
                                p ->
                                        p.mustBeGiven()
                                                || p.isFilter()
                                                || p.option().equals(operation.text()))
                        .toList();
        boolean says = needed.stream().anyMatch(p -> p.place() != Parameter.Place.PATH);
        Stream<Parameter> more =
                says || operation.method().equals("GET")
                        ? Stream.empty()
                        : own.stream().filter(p -> p.place() == Parameter.Place.BODY).limit(2);
        return Stream.concat(needed.stream(), more).toList();
    }

    private String line(Operation operation, Parameter parameter) {
        return "      "
                + parameter.option()
                + ": "
                + scalar(examples.of(operation, parameter))
                + "\n";
    }

    /** Plain where YAML reads it as one text or number. */
    private static String scalar(String text) {
        return text.matches("[A-Za-z0-9][\\w .,@/-]*|\\d+")
                        && !text.matches("(?i)on|off|yes|no|null")
                ? text
                : "'" + text.replace("'", "''") + "'";
    }
}
