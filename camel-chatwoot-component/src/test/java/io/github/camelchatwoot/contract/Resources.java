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

import java.util.Arrays;
import java.util.List;

import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;

/** Which resource of the API an operation belongs to, by its path. */
final class Resources {

    private static final List<String> ROOTS =
            List.of("api", "v1", "v2", "accounts", "platform", "public", "hc", "{accountId}");

    private Resources() {}

    static String of(RecordedExchange exchange) {
        String operation = exchange.operation();
        if (exchange.scenario().equals(InventedExchanges.SCENARIO)) {
            return "(not recorded)";
        } else if (!Operations.names().contains(operation)) {
            return "(raw calls)";
        }
        Operation entry = Operations.load(operation);
        String first =
                Arrays.stream(entry.path().split("/"))
                        .filter(
                                step ->
                                        !step.isEmpty()
                                                && !ROOTS.contains(step)
                                                && !step.startsWith("{"))
                        .findFirst()
                        .orElse("accounts");
        return (entry.family() == Family.APPLICATION
                        ? ""
                        : entry.family().name().toLowerCase() + " ")
                + first;
    }
}
