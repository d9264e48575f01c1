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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.request.CallPlan;

/** Writes the inputs into a route, in one of the ways. */
final class RouteWriter {

    private final SampleFiles files;
    private final String origin;

    /**
     * @param origin the server that id headers are to belong to
     */
    RouteWriter(SampleFiles files, String origin) {
        this.files = files;
        this.origin = origin;
    }

    Route route(Inputs inputs, RecordedExchange exchange, Way way) {
        Route route = Route.to(inputs.operation().name());
        route =
                switch (way) {
                    case URI -> inUri(route, inputs);
                    case HEADER -> inHeader(route, inputs);
                    case BODY -> inBody(route, inputs, exchange);
                };
        boolean liquid = String.valueOf(inputs.given()).matches("(?s).*\\{[{%].*");
        return liquid ? route.option("liquid", "render") : route;
    }

    private Route inUri(Route route, Inputs inputs) {
        inputs.given()
                .forEach(
                        (parameter, value) ->
                                route.option(parameter.option(), text(parameter, value)));
        inputs.unknown().forEach((name, value) -> route.option(name, String.valueOf(value)));
        return route;
    }

    private Route inHeader(Route route, Inputs inputs) {
        Map<String, Object> named = new LinkedHashMap<>(inputs.unknown());
        inputs.given().forEach((parameter, value) -> named.put(parameter.option(), object(value)));
        return route.header(ChatwootConstants.PARAMETERS, named);
    }

    private Route inBody(Route route, Inputs inputs, RecordedExchange exchange) {
        Map<String, Object> query = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        inputs.given()
                .forEach(
                        (parameter, value) -> {
                            switch (parameter.place()) {
                                case PATH -> writeId(route, parameter, value, exchange.seq());
                                case QUERY -> query.put(parameter.wire(), value);
                                case BODY -> fields.put(parameter.wire(), object(value));
                            }
                        });
        if (!query.isEmpty()) {
            route.header(ChatwootConstants.PARAMETERS, query);
        }
        fields.putAll(inputs.unknown());
        boolean asRecorded =
                !exchange.request().isForm()
                        && exchange.request().body().isObject()
                        && inputs.operation().fixed().isEmpty();
        return route.withBody(asRecorded ? Json.plain(exchange.request().body()) : fields);
    }

    /** An id may stand in the URI, or come with the message as it does behind a consumer. */
    private void writeId(Route route, Parameter parameter, Object value, int seq) {
        if (seq % 2 == 0 || parameter.option().equals("accountId")) {
            route.option(parameter.option(), value);
        } else {
            route.header(CallPlan.headerOf(parameter.option()), value);
            route.header(ChatwootConstants.ORIGIN, origin);
        }
    }

    private Object object(Object value) {
        return Inputs.isFiles(value) ? paths((List<?>) value) : value;
    }

    private List<?> paths(List<?> parts) {
        return parts.stream().map(part -> files.path((FormPart) part)).toList();
    }

    private String text(Parameter parameter, Object value) {
        if (Inputs.isFiles(value)) {
            return paths((List<?>) value).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
        } else if (parameter.type().isFile() && value instanceof List<?> blobIds) {
            return blobIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(RouteWriter::isWord)) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value instanceof Map || value instanceof List
                ? Json.node(value).toString()
                : String.valueOf(value);
    }

    private static boolean isWord(Object element) {
        return element instanceof Number
                || element instanceof String text && text.matches("[\\w.@+-]+");
    }
}
