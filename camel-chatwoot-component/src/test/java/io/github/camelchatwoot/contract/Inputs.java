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
package io.github.camelchatwoot.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;

/**
 * What a recorded request says, by the catalogue's parameters.
 *
 * @param given plain values; a file or files are a list of {@link FormPart}
 * @param unknown what the catalogue has no parameter for
 */
record Inputs(Operation operation, Map<Parameter, Object> given, Map<String, Object> unknown) {

    static Inputs of(Operation operation, RecordedRequest request) {
        Inputs inputs = new Inputs(operation, new LinkedHashMap<>(), new LinkedHashMap<>());
        new PathTemplate(operation.path())
                .values(request.path())
                .forEach((option, value) -> inputs.put(Place.PATH, option, value));
        request.query().forEach(pair -> inputs.add(Place.QUERY, pair.name(), pair.value()));
        if (request.isForm()) {
            inputs.readForm(request.parts());
        } else {
            inputs.readFields(request.body());
        }
        return inputs;
    }

    private void readForm(List<FormPart> parts) {
        for (FormPart part : parts) {
            String name = insideWrapper(part.name());
            Parameter parameter = parameter(Place.BODY, name);
            if (part.isFile() && parameter != null) {
                add(Place.BODY, name, part);
            } else {
                add(Place.BODY, name, part.text());
            }
        }
    }

    private String insideWrapper(String name) {
        String start = operation.wrapper() + "[";
        return name.startsWith(start) ? name.substring(start.length()).replaceFirst("]", "") : name;
    }

    private void readFields(JsonNode body) {
        JsonNode wrapped = body.path(String.valueOf(operation.wrapper()));
        body.properties()
                .forEach(
                        field -> {
                            if (!wrapped.isObject()
                                    || !field.getKey().equals(operation.wrapper())) {
                                put(Place.BODY, field.getKey(), Json.plain(field.getValue()));
                            }
                        });
        wrapped.properties().forEach(f -> put(Place.BODY, f.getKey(), Json.plain(f.getValue())));
    }

    private void put(Place place, String wire, Object value) {
        Parameter parameter = parameter(place, wire);
        if (parameter != null) {
            given.put(parameter, value);
        } else if (!operation.fixed().containsKey(wire)) {
            unknown.put(wire, value);
        }
    }

    /** A list parameter is a list, even of one; so is a file. */
    private void add(Place place, String wire, Object value) {
        Parameter parameter = parameter(place, wire);
        if (parameter == null || !(parameter.type().isList() || value instanceof FormPart)) {
            put(place, wire, value);
            return;
        }
        List<Object> values = new ArrayList<>();
        if (given.get(parameter) instanceof List<?> before) {
            values.addAll(before);
        }
        values.add(value);
        given.put(parameter, values);
    }

    private Parameter parameter(Place place, String wire) {
        return operation.parameters().stream()
                .filter(p -> p.place() == place)
                .filter(p -> p.wire().equals(wire) || p.wire().equals(wire + "[]"))
                .findFirst()
                .orElse(null);
    }

    static boolean isFiles(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof FormPart;
    }
}
