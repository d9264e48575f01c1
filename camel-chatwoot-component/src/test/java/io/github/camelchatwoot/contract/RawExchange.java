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

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

/** An exchange that is no operation of the catalogue, made through {@code chatwoot:call}. */
final class RawExchange {

    private static final String CALL = "call";

    private final PlaybackServer server;
    private final ComponentUnderTest component;
    private final RecordedTokens tokens;
    private final ContractReport report;

    RawExchange(
            PlaybackServer server,
            ComponentUnderTest component,
            RecordedTokens tokens,
            ContractReport report) {
        this.server = server;
        this.component = component;
        this.tokens = tokens;
        this.report = report;
    }

    List<String> differences(RecordedExchange exchange) {
        String obstacle = obstacle(exchange.request());
        if (obstacle != null) {
            report.rawCall(exchange, "not expressible: " + obstacle);
            return List.of();
        }
        Operation operation = Operations.load(CALL);
        server.play(request -> exchange.answer());
        Outcome outcome = component.call(route(exchange));
        Inputs none = new Inputs(operation, Map.of(), Map.of());
        List<String> differences =
                ExchangeComparison.differences(exchange, none, server.seen(), outcome);
        if (differences.isEmpty()) {
            report.equal(Resources.of(exchange));
            report.rawCall(exchange, "equal through chatwoot:call");
        }
        return differences;
    }

    private static String obstacle(RecordedRequest request) {
        String contentType = request.headers().getOrDefault("Content-Type", "application/json");
        if (!"application/json".equals(request.headers().get("Accept"))) {
            return "the component always sends Accept: application/json";
        } else if (!contentType.startsWith("application/json")) {
            return "the component never sends " + contentType.split(";")[0];
        }
        return null;
    }

    private Route route(RecordedExchange exchange) {
        RecordedRequest request = exchange.request();
        Route route =
                Route.to(CALL).option("method", request.method()).option("path", request.path());
        if (!request.query().isEmpty()) {
            Map<String, Object> query = new LinkedHashMap<>();
            request.query().forEach(pair -> query.put(pair.name(), pair.value()));
            route.option("query", Json.node(query).toString());
        }
        Route told = component.with(route, tokens.of(exchange), request.token());
        if (request.body().isNull()) {
            return told;
        }
        return told.withBody(
                request.body().isTextual() ? request.body().asText() : Json.plain(request.body()));
    }
}
