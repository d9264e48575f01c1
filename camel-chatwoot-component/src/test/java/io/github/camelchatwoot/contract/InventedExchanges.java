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
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.operation.Parameter.Place;
import io.github.camelchatwoot.operation.ParameterType;

/** Exchanges made up from catalogue entries, for those that no recording has. */
final class InventedExchanges {

    static final String SCENARIO = "catalogue";

    private InventedExchanges() {}

    static List<RecordedExchange> forOperationsWithout(List<RecordedExchange> recorded) {
        Set<String> known =
                recorded.stream().map(RecordedExchange::operation).collect(Collectors.toSet());
        List<RecordedExchange> invented = new ArrayList<>();
        for (String name : Operations.names()) {
            Operation operation = Operations.load(name);
            // several calls: what they are made of has its cases
            if (!known.contains(name) && !operation.isComposite()) {
                boolean files = operation.parameters().stream().anyMatch(p -> p.type().isFile());
                // three of each, so that every way of handing inputs over has its turn
                for (int turn = 0; turn < 3; turn++) {
                    invented.add(exchange(operation, invented.size(), false));
                    if (files) {
                        invented.add(exchange(operation, invented.size(), true));
                    }
                }
            }
        }
        return invented;
    }

    private static RecordedExchange exchange(Operation operation, int seq, boolean form) {
        RecordedRequest request =
                operation.family() == Family.ANY ? rawRequest() : request(operation, form);
        return new RecordedExchange(
                SCENARIO,
                seq,
                operation.name(),
                form ? "with a file" : "",
                request,
                InventedAnswer.of(operation));
    }

    private static RecordedRequest rawRequest() {
        return new RecordedRequest(
                "PUT",
                "/api/v1/accounts/5/things/a%20thing",
                List.of(new NameValue("page", "2"), new NameValue("q", "a & b")),
                headers("<user-token>", "application/json"),
                Json.node(Map.of("name", "value")));
    }

    private static RecordedRequest request(Operation operation, boolean form) {
        Map<String, String> path = new LinkedHashMap<>();
        List<NameValue> query = new ArrayList<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> outside = new LinkedHashMap<>();
        List<Object> parts = new ArrayList<>();
        operation.fixed().forEach((name, value) -> put(name, value, fields, parts));
        for (Parameter parameter : operation.parameters()) {
            if (parameter.type().isFilter()) {
                continue;
            }
            Object value = InventedValue.of(parameter);
            if (parameter.place() == Place.PATH) {
                path.put(parameter.option(), value.toString());
            } else if (parameter.place() == Place.QUERY) {
                List<?> values = value instanceof List<?> list ? list : List.of(value);
                values.forEach(v -> query.add(new NameValue(parameter.wire(), v.toString())));
            } else if (parameter.type().isFile()) {
                parts.add(List.of(parameter.wire(), value));
            } else if (parameter.type() == ParameterType.ADDRESSES) {
                continue; // the API has no such field: the files are fetched here
            } else if (!form || value instanceof String) {
                put(parameter.wire(), value, parameter.outsideWrapper() ? outside : fields, parts);
            }
        }
        String token = operation.family() == Family.PLATFORM ? "<platform-token>" : "<user-token>";
        Object body =
                form ? parts : operation.hasBody() ? wrapped(operation, fields, outside) : null;
        return new RecordedRequest(
                operation.method(),
                new PathTemplate(operation.path()).path(path),
                query,
                headers(token, form ? "multipart/form-data; boundary=x" : "application/json"),
                Json.node(body));
    }

    private static void put(
            String wire, Object value, Map<String, Object> fields, List<Object> parts) {
        fields.put(wire.replace("[]", ""), value);
        parts.add(List.of(wire, value.toString()));
    }

    private static Map<String, Object> wrapped(
            Operation operation, Map<String, Object> fields, Map<String, Object> outside) {
        Map<String, Object> body = new LinkedHashMap<>(outside);
        if (operation.wrapper() == null) {
            body.putAll(fields);
        } else {
            body.put(operation.wrapper(), fields);
        }
        return body;
    }

    private static Map<String, String> headers(String token, String contentType) {
        return Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                contentType,
                "api_access_token",
                token);
    }
}
