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
import java.util.List;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

/** Plays one recorded exchange through the component and tells what differs. */
final class Contract {

    private final PlaybackServer server;
    private final ComponentUnderTest component;
    private final RecordedTokens tokens;
    private final RouteWriter routes;
    private final ContractReport report;

    Contract(
            PlaybackServer server,
            ComponentUnderTest component,
            RecordedTokens tokens,
            SampleFiles files,
            ContractReport report) {
        this.server = server;
        this.component = component;
        this.tokens = tokens;
        this.routes = new RouteWriter(files, server.baseUrl());
        this.report = report;
    }

    List<String> differences(RecordedExchange exchange) {
        String resource = Resources.of(exchange);
        report.begin(resource);
        return Operations.names().contains(exchange.operation())
                        && !exchange.operation().equals("call")
                ? ofOperation(resource, exchange)
                : new RawExchange(server, component, tokens, report).differences(exchange);
    }

    private List<String> ofOperation(String resource, RecordedExchange exchange) {
        Operation operation = Operations.load(exchange.operation());
        Inputs inputs = Inputs.of(operation, exchange.request());
        Way way = Way.of(exchange.seq(), inputs);
        report.travelled(way);
        RecordedTokens.Kind kind = tokens.of(exchange);
        Route route =
                component.with(
                        routes.route(inputs, exchange, way), kind, exchange.request().token());
        server.play(request -> exchange.answer());
        Outcome outcome = component.call(route);
        String forbidden = Forbidden.reason(inputs, kind);
        if (forbidden != null || outcome.isRefusal()) {
            return refusal(resource, exchange, inputs, forbidden, outcome);
        }
        List<String> differences =
                new ArrayList<>(
                        ExchangeComparison.differences(exchange, inputs, server.seen(), outcome));
        differences.replaceAll(d -> way + ": " + d);
        if (differences.isEmpty()) {
            report.equal(resource);
        }
        return differences;
    }

    private List<String> refusal(
            String resource,
            RecordedExchange exchange,
            Inputs inputs,
            String forbidden,
            Outcome outcome) {
        List<String> wrong = new ArrayList<>();
        if (!server.seen().isEmpty()) {
            wrong.add("sent, although the catalogue forbids it: " + forbidden);
        } else if (forbidden == null) {
            wrong.add("refused, although the catalogue allows it: " + outcome.sentence());
        } else if (!outcome.isRefusal()) {
            wrong.add("no refusal, but " + outcome.exception());
        }
        if (exchange.answer().isSuccess() && !Forbidden.isIgnoredByServer(inputs)) {
            wrong.add("the catalogue forbids what the server accepted: " + forbidden);
        }
        if (wrong.isEmpty()) {
            report.refused(resource, exchange, outcome.sentence());
        }
        return wrong;
    }
}
