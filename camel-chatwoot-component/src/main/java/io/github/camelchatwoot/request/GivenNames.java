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
package io.github.camelchatwoot.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.ParameterType;

/**
 * Names where an id would do, as a route or the parameters header gives them: a second way to write
 * one parameter, so both come from the same sources in the same order.
 */
final class GivenNames {

    private final Operation operation;
    private final Map<String, UriValue> uri = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if the URI has both
     */
    GivenNames(Operation operation, Map<String, String> uriValues, UriReader reader) {
        this.operation = operation;
        operation
                .names()
                .forEach(
                        (name, target) -> {
                            if (!uriValues.containsKey(name)) {
                                return;
                            }
                            refuseBoth(name, target, uriValues.containsKey(target));
                            uri.put(name, reader.read(asText(name), uriValues.get(name)));
                        });
    }

    private static Parameter asText(String name) {
        return new Parameter(
                name,
                name,
                Parameter.Place.QUERY,
                ParameterType.STRING,
                false,
                List.of(),
                false,
                false,
                false);
    }

    private static void refuseBoth(String name, String target, boolean both) {
        if (both) {
            throw new IllegalArgumentException(
                    "%s and %s say the same; one of the two has to go".formatted(name, target));
        }
    }

    /** The parameters that the URI says by name. */
    Stream<Parameter> targetsInUri() {
        return uri.keySet().stream()
                .map(name -> operation.parameter(operation.names().get(name)).orElseThrow());
    }

    boolean isInUri(Parameter parameter) {
        return inUri(parameter) != null;
    }

    /** The name that the URI has for it, or null. */
    UriValue inUri(Parameter parameter) {
        return uri.isEmpty() ? null : uri.get(operation.nameOf(parameter.option()));
    }

    Map<String, Object> withoutNames(Map<String, Object> explicit) {
        if (operation.names().isEmpty() || explicit.isEmpty()) {
            return explicit;
        }
        Map<String, Object> others = new HashMap<>(explicit);
        others.keySet().removeAll(operation.names().keySet());
        return others;
    }

    /**
     * The names of this call, by their options.
     *
     * @param inUri what the URI says by id
     * @param inHeader what the parameters header says by id
     * @throws IllegalArgumentException if the header has both
     */
    Map<String, String> of(
            IncomingMessage message,
            Map<String, Object> explicit,
            Set<Parameter> inUri,
            Set<Parameter> inHeader) {
        if (operation.names().isEmpty()) {
            return Map.of();
        }
        Map<String, String> given = new LinkedHashMap<>();
        operation
                .names()
                .forEach(
                        (name, target) -> {
                            Parameter parameter = operation.parameter(target).orElseThrow();
                            Object value = null;
                            if (uri.containsKey(name)) {
                                value = uri.get(name).evaluate(message);
                            } else if (!inUri.contains(parameter)) {
                                value = explicit.get(name);
                                refuseBoth(
                                        name,
                                        target,
                                        !WireValue.isAbsent(value) && inHeader.contains(parameter));
                            }
                            if (!WireValue.isAbsent(value)) {
                                given.put(name, RequestAssembly.resolved(value).toString());
                            }
                        });
        return given;
    }

    /** The parameters that these names say. */
    Set<String> targets(Map<String, String> named) {
        Set<String> targets = new HashSet<>();
        named.keySet().forEach(name -> targets.add(operation.names().get(name)));
        return targets;
    }
}
