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
package io.github.camelchatwoot.codegen;

import java.util.ArrayList;
import java.util.List;

/** The fields that say where and as whom a Kamelet calls; all may be set on the component. */
final class Connection {

    private Connection() {}

    static List<KameletProperty> of(Operation operation) {
        List<KameletProperty> fields = new ArrayList<>();
        fields.add(
                KameletProperty.optional(
                        "baseUrl",
                        "Address of the Chatwoot server. By default that of the component.",
                        "https://app.chatwoot.com"));
        if (takesAccount(operation)) {
            fields.add(
                    KameletProperty.optional(
                            "accountId",
                            "Number of the account. By default that of the component.",
                            "1"));
        }
        fields.addAll(tokens(operation));
        fields.add(
                KameletProperty.optional(
                        "connection",
                        "Name of a connection of the component, which has its own server, account and tokens.",
                        "support"));
        return fields;
    }

    private static boolean takesAccount(Operation operation) {
        return operation.parameters().stream().anyMatch(p -> p.option().equals("accountId"))
                || operation.family().equals("any");
    }

    private static List<KameletProperty> tokens(Operation operation) {
        List<KameletProperty> tokens = new ArrayList<>();
        if (!operation.token()) {
            return tokens;
        }
        boolean platform = operation.family().equals("platform");
        if (!platform) {
            tokens.add(
                    KameletProperty.token(
                            "accessToken", "Access token of a person or an integration user."));
        }
        if (operation.entry().bots()) {
            tokens.add(KameletProperty.token("botAccessToken", "Access token of an agent bot."));
        }
        if (platform || operation.family().equals("any")) {
            tokens.add(
                    KameletProperty.token(
                            "platformAccessToken", "Access token of a platform app."));
        }
        return tokens;
    }
}
