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
package io.github.camelchatwoot;

import java.util.List;
import java.util.stream.Collectors;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.ServerFeature;
import io.github.camelchatwoot.server.ConnectionUses;
import io.github.camelchatwoot.server.ConnectionUses.Webhook;

/** Tells what endpoints want of a server. */
final class EndpointUses {

    private EndpointUses() {}

    static ConnectionUses of(List<ChatwootEndpoint> endpoints) {
        return new ConnectionUses(
                calls(endpoints, false),
                calls(endpoints, true),
                endpoints.stream()
                        .filter(e -> e.getOperation() == ChatwootOperation.webhook)
                        .map(e -> webhook(e.getWebhookOptions()))
                        .distinct()
                        .toList());
    }

    private static List<Operation> calls(List<ChatwootEndpoint> endpoints, boolean asBot) {
        return endpoints.stream()
                .filter(e -> e.getConfiguration().credentials().isBot() == asBot)
                .map(e -> Operations.load(e.getOperation().name()))
                .filter(operation -> operation.family() != Family.EVENTS)
                .collect(Collectors.toMap(Operation::name, o -> o, (one, same) -> one))
                .values()
                .stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Webhook webhook(WebhookOptions options) {
        boolean needsSignature =
                !options.isInsecure()
                        && options.getPassword() == null
                        && (options.getRegister() != null || !options.secrets().isEmpty());
        boolean fromAccount =
                options.sender() == null || options.sender() == WebhookOptions.Kind.ACCOUNT;
        ServerFeature signature =
                fromAccount ? ServerFeature.accountSignature : ServerFeature.inboxAndBotSignature;
        return new Webhook(
                options.getPath(), options.getPublicUrl(), needsSignature ? signature : null);
    }
}
