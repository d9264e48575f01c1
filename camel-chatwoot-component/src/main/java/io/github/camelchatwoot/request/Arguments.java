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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;

/**
 * The values of one call, found and checked.
 *
 * @param values by parameter; a null value is sent as null, an absent one is not sent
 * @param unknownFields what a body had beside the operation's own fields, if that is to be sent
 * @param names what stands for a value that is looked up first, by the option of the name
 */
public record Arguments(
        Operation operation,
        Map<Parameter, Object> values,
        Map<String, Object> unknownFields,
        Set<Parameter> fromHeaders,
        Map<String, String> names) {

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        fromHeaders = Set.copyOf(fromHeaders);
        names = Map.copyOf(names);
    }

    /**
     * @param values by option; those that are null are not given
     */
    public static Arguments of(Operation operation, Map<String, ?> values) {
        values.keySet().forEach(option -> operation.parameter(option).orElseThrow());
        // in the catalogue's order, whatever that of the map is
        Map<Parameter, Object> given = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            Object value = values.get(parameter.option());
            if (value != null) {
                given.put(parameter, value);
            }
        }
        return new Arguments(operation, given, Map.of(), Set.of(), Map.of());
    }

    /** The value of an option, or null if it is not given. */
    public Object get(String option) {
        return operation.parameter(option).map(values::get).orElse(null);
    }

    /** The value of an option as text, or null if it is not given. */
    public String text(String option) {
        Object value = get(option);
        return value == null ? null : value.toString();
    }

    /** Whether an id is one that an earlier step left in a header: nobody named it here. */
    public boolean isFromHeader(String option) {
        return operation.parameter(option).filter(fromHeaders::contains).isPresent();
    }

    /** The same call with one more value, or another one. */
    public Arguments with(String option, Object value) {
        Map<Parameter, Object> changed = new LinkedHashMap<>(values);
        changed.put(operation.parameter(option).orElseThrow(), value);
        return new Arguments(operation, changed, unknownFields, fromHeaders, names);
    }
}
