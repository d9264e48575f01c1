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

/** What a user of a Kamelet fills in: where and as whom to call, and the operation's options. */
record KameletProperty(
        String name,
        String description,
        boolean secret,
        boolean required,
        List<String> allowed,
        String example) {

    static List<KameletProperty> of(Operation operation, Examples examples) {
        List<KameletProperty> properties = new ArrayList<>();
        properties.add(
                connection(
                        "baseUrl", "Address of the Chatwoot server.", "https://app.chatwoot.com"));
        if (operation.parameters().stream().anyMatch(p -> p.option().equals("accountId"))
                || operation.family().equals("any")) {
            properties.add(connection("accountId", "Number of the account.", "1"));
        }
        properties.addAll(tokens(operation));
        properties.add(
                connection("connection", "Name of a connection that the component knows.", null));
        operation.parameters().stream()
                .filter(parameter -> !parameter.option().equals("accountId"))
                .forEach(parameter -> properties.add(option(operation, parameter, examples)));
        if (sends(operation)) {
            properties.add(
                    connection(
                            "onlyWhilePending",
                            "true: nothing is sent if the conversation is not pending.",
                            "true"));
        }
        if (operation.entry().paging() != null) {
            properties.add(
                    connection(
                            "pages",
                            "all: an iterator over every page; list: every page, read first.",
                            "all"));
        }
        if ("csv".equals(operation.entry().answer().shape())) {
            properties.add(
                    connection("rows", "true: an iterator of rows, read as needed.", "true"));
        }
        return properties;
    }

    private static boolean sends(Operation operation) {
        boolean message =
                "POST".equals(operation.method())
                        && operation.family().equals("application")
                        && operation.path().endsWith("/messages");
        return message || operation.entry().steps().contains("sendMessage");
    }

    private static List<KameletProperty> tokens(Operation operation) {
        List<KameletProperty> tokens = new ArrayList<>();
        if (!operation.token()) {
            return tokens;
        }
        boolean platform = operation.family().equals("platform");
        if (!platform) {
            tokens.add(token("accessToken", "Token of a person or an integration user."));
        }
        if (operation.entry().bots()) {
            tokens.add(token("botAccessToken", "Token of an agent bot."));
        }
        if (platform || operation.family().equals("any")) {
            tokens.add(token("platformAccessToken", "Token of a platform app."));
        }
        return tokens;
    }

    private static KameletProperty connection(String name, String description, String example) {
        return new KameletProperty(name, description, false, false, List.of(), example);
    }

    private static KameletProperty token(String name, String description) {
        return new KameletProperty(name, description, true, false, List.of(), null);
    }

    /** An id may come in a header and a text in the body, so neither has to be filled in. */
    private static KameletProperty option(
            Operation operation, Parameter parameter, Examples examples) {
        boolean text = parameter.option().equals(operation.text());
        String description = parameter.description();
        if (parameter.readsHeader()) {
            description +=
                    " If empty, the header " + Names.header(parameter.option()) + " says it.";
        } else if (text) {
            description += " If empty, the message body says it.";
        }
        return new KameletProperty(
                parameter.option(),
                description,
                false,
                parameter.mustBeGiven() && !parameter.readsHeader() && !text,
                parameter.allowed(),
                examples.of(operation, parameter));
    }
}
