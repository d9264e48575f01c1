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

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Nearest;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;

/** Matches named values, of a body or a header, with the parameters of an operation. */
final class FieldReader {

    /** Values by parameter, and what belongs to none. */
    record Fields(Map<Parameter, Object> values, Map<String, Object> unknown) {}

    private final Operation operation;
    private final WireValue wire;
    private final boolean keepUnknown;
    private final Map<String, Parameter> byName = new HashMap<>();

    FieldReader(Operation operation, WireValue wire, boolean keepUnknown) {
        this.operation = operation;
        this.wire = wire;
        this.keepUnknown = keepUnknown || operation.family() == Family.ANY;
        for (Parameter parameter : operation.parameters()) {
            namesOf(parameter).forEach(name -> byName.putIfAbsent(name, parameter));
        }
    }

    /** A parameter goes by its option, and by its wire name with and without brackets. */
    static List<String> namesOf(Parameter parameter) {
        String wire = parameter.wire();
        return List.of(parameter.option(), wire, wire.replace("[]", ""));
    }

    boolean knows(Object name) {
        return byName.containsKey(name);
    }

    /**
     * @param where for messages to people
     * @param convert whether values take their parameter's type and null means not given, as in a
     *     URI; otherwise they are sent as they are
     */
    Fields read(String where, Map<String, Object> named, IncomingMessage message, boolean convert) {
        if (named.isEmpty()) {
            return new Fields(Map.of(), Map.of());
        }
        Map<Parameter, Object> values = new LinkedHashMap<>();
        Map<String, Object> unknown = new LinkedHashMap<>();
        named.forEach(
                (name, value) -> {
                    // which account it is about is not for the message's sender to say
                    Parameter parameter =
                            !convert && name.equals("accountId") ? null : byName.get(name);
                    if (parameter == null) {
                        unknown.put(name, value);
                    } else if (!convert) {
                        values.put(parameter, asItIs(parameter, value, message));
                    } else if (!WireValue.isAbsent(value)) {
                        values.put(parameter, wire.of(parameter, value, message));
                    }
                });
        if (!unknown.isEmpty() && !keepUnknown) {
            String first = unknown.keySet().iterator().next();
            throw new IllegalArgumentException(
                    "%s has '%s', which %s does not know; the nearest are %s"
                            .formatted(
                                    where,
                                    Sentence.excerpt(first),
                                    operation.name(),
                                    String.join(", ", Nearest.to(first, wireNames(), 3))));
        }
        return new Fields(values, unknown);
    }

    /** One value, converted to its parameter's type. */
    Object one(Parameter parameter, Object value, IncomingMessage message) {
        return wire.of(parameter, value, message);
    }

    private Object asItIs(Parameter parameter, Object value, IncomingMessage message) {
        boolean converted =
                parameter.place() != Parameter.Place.BODY || parameter.type().isFilter();
        if (converted && value != null) {
            return wire.of(parameter, value, message);
        }
        try {
            if (value instanceof Collection<?> elements) {
                elements.forEach(element -> WireValue.allowed(parameter, element));
                return value;
            }
            return WireValue.allowed(parameter, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s %s".formatted(parameter.wire(), WireValue.shown(value), e.getMessage()),
                    e);
        }
    }

    private List<String> wireNames() {
        return operation.parameters().stream().map(Parameter::wire).distinct().toList();
    }
}
