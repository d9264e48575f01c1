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
package io.github.camelchatwoot.server;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.ServerFeature;

/** What of the things that routes want will not work on this server. */
record StartupWarnings(String server, ConnectionUses uses, ServerInfo info) {

    private static final Duration TOLERATED = Duration.ofSeconds(30);

    List<String> all(List<TokenState> tokens) {
        return Stream.of(
                        administration(tokens),
                        tooNew(uses.operations(), Operation::since, ""),
                        tooNew(uses.botOperations(), Operation::since, ""),
                        tooNew(uses.botOperations(), Operation::botsSince, " by a bot"),
                        clocks(),
                        uses.webhooks().stream().map(this::unsigned),
                        uses.webhooks().stream().map(this::unreached))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<String> administration(List<TokenState> tokens) {
        String refused =
                uses.operations().stream()
                        .filter(Operation::administrator)
                        .filter(operation -> operation.family() == Family.APPLICATION)
                        .map(Operation::name)
                        .collect(Collectors.joining(", "));
        return refused.isEmpty()
                ? Stream.empty()
                : tokens.stream()
                        .filter(TokenState::isAgent)
                        .map(
                                token ->
                                        "%s will be refused: only administrators may, or agents with a custom role for it, and %s is an agent"
                                                .formatted(refused, token.owner().name()));
    }

    private Stream<String> tooNew(
            List<Operation> operations, Function<Operation, String> since, String how) {
        return operations.stream()
                .filter(operation -> isBefore(since.apply(operation)))
                .map(
                        operation ->
                                "%s%s needs Chatwoot %s"
                                        .formatted(operation.name(), how, since.apply(operation)));
    }

    private boolean isBefore(String release) {
        return release != null && info.version().filter(now -> now.isBefore(release)).isPresent();
    }

    private Stream<String> clocks() {
        return info
                .ahead()
                .filter(ahead -> ahead.abs().compareTo(TOLERATED) > 0)
                .map(
                        ahead ->
                                clock(ahead)
                                        + "; webhooks whose signature is more than 300 s off are refused, so set both clocks")
                .stream();
    }

    /** How two clocks stand to each other. */
    static String clock(Duration ahead) {
        long seconds = ahead.toSeconds();
        return Math.abs(seconds) <= 1
                ? "clocks agree"
                : "the server's clock is %d s %s ours"
                        .formatted(Math.abs(seconds), seconds > 0 ? "ahead of" : "behind");
    }

    private String unsigned(ConnectionUses.Webhook webhook) {
        ServerFeature signature = webhook.signature();
        return signature != null && isBefore(signature.since())
                ? "webhook %s will refuse everything: Chatwoot signs it since %s only. Give it username and password, and write them into its URL in Chatwoot, or say insecure=true"
                        .formatted(webhook.path(), signature.since())
                : null;
    }

    private String unreached(ConnectionUses.Webhook webhook) {
        boolean guarded = !isBefore(ServerFeature.privateWebhooksRefused.since());
        return Optional.ofNullable(webhook.publicUrl())
                .flatMap(url -> PublicAddress.problem(url, guarded))
                .orElse(null);
    }
}
