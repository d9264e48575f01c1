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

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.camelchatwoot.client.ChatwootRequest;
import io.github.camelchatwoot.composite.Composites;
import io.github.camelchatwoot.composite.Turn;
import io.github.camelchatwoot.event.Marker;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.names.NameKind;
import io.github.camelchatwoot.names.NamedValues;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.CallOptions;
import io.github.camelchatwoot.request.CallPlan;
import io.github.camelchatwoot.request.Credentials;
import io.github.camelchatwoot.request.Expressions;
import io.github.camelchatwoot.request.IdentifierHash;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.request.OwnMark;
import io.github.camelchatwoot.request.OwnWriting;
import io.github.camelchatwoot.request.RawCall;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.request.UriReader;
import io.github.camelchatwoot.request.WireValue;

/**
 * What an endpoint has ready for its producers.
 *
 * @param marker for messages, or null if the integration has no name
 * @param writes what it writes to contacts and conversations, for its consumers
 * @param isOnlyWhilePending whether messages are sent only in pending conversations
 */
public record ProducerParts(
        Operation operation,
        URI baseUri,
        CallOptions options,
        Credentials credentials,
        Json json,
        CallPlan plan,
        RequestAssembly assembly,
        Marker marker,
        OwnWrites writes,
        boolean isOnlyWhilePending,
        NamedValues names) {

    /**
     * Checks everything that is known before the first message.
     *
     * @param own what the URI says for parameters of the operation
     * @param unread is told of fields in a body that is not read
     * @throws IllegalArgumentException with what is wrong
     */
    static ProducerParts of(
            ChatwootEndpoint endpoint,
            Operation operation,
            Map<String, String> own,
            Runnable unread) {
        ChatwootConfiguration configuration = endpoint.getConfiguration();
        URI baseUri = endpoint.baseUri();
        Json json = new Json(endpoint.shared().mapper());
        CallOptions options = configuration.callOptions();
        EndpointFiles files = new EndpointFiles(endpoint);
        UriReader reader =
                new UriReader(
                        new Expressions(new SimpleExpressions(endpoint.getCamelContext())),
                        files::textOf,
                        json,
                        new WireValue(endpoint.shared().clock(configuration), json));
        ProducerParts parts =
                new ProducerParts(
                        operation,
                        baseUri,
                        options,
                        configuration.credentials(),
                        json,
                        new CallPlan(operation, own, options, reader, unread),
                        new RequestAssembly(baseUri, options, json, files.attachments()),
                        endpoint.marker(),
                        endpoint.ownWrites(),
                        configuration.isOnlyWhilePending() && Turn.isTakenBy(operation),
                        new NamedValues(
                                endpoint.shared().nameLists(),
                                baseUri.toString(),
                                configuration.credentials()));
        parts.checkToken();
        parts.checkNames(own.keySet());
        parts.checkPages(configuration.getPages());
        parts.checkRows(configuration.isRows());
        return parts;
    }

    /** Refuses at start what could only fail later: no token, or one that Chatwoot refuses here. */
    private void checkToken() {
        if (operation.isComposite() && !operation.bots()) {
            operation.steps().forEach(step -> credentials.check(Operations.load(step)));
        } else if (operation.family() != Family.ANY) {
            credentials.check(operation);
        }
        checkNeeded(needed -> needed.check(operation));
    }

    /** Of those who call, some have to be somebody in particular. */
    private void checkNeeded(Consumer<Credentials> check) {
        Credentials.Actor actor = Composites.alsoNeeded(operation);
        if (actor == null) {
            return;
        }
        try {
            check.accept(credentials.as(actor));
        } catch (IllegalArgumentException e) {
            String why =
                    actor == Credentials.Actor.USER
                            ? "agent bots may not read what has been sent"
                            : "only an agent bot can hand over";
            throw new IllegalArgumentException(e.getMessage() + "; " + why, e);
        }
    }

    /** So with names that the URI gives: they are looked up with a token of their own. */
    private void checkNames(Set<String> own) {
        operation
                .names()
                .forEach(
                        (name, target) -> {
                            if (own.contains(name)) {
                                names.token(NameKind.of(name), target);
                            }
                        });
    }

    /** The rest of that check, which takes knowing all routes. */
    void checkBot() {
        try {
            credentials.checkBot(operation);
            checkNeeded(needed -> needed.checkBot(operation));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "chatwoot:%s: %s".formatted(operation.name(), e.getMessage()), e);
        }
    }

    private void checkRows(boolean rows) {
        if (rows && !operation.answer().shape().equals("csv")) {
            throw new IllegalArgumentException("rows=true is for CSV, and the answer here is none");
        }
    }

    private void checkPages(ChatwootConfiguration.Pages pages) {
        if (pages != ChatwootConfiguration.Pages.ONE && !operation.answer().isList()) {
            throw new IllegalArgumentException(
                    "pages=%s is for lists, and the answer here is none"
                            .formatted(pages.name().toLowerCase()));
        }
    }

    ChatwootRequest request(Arguments arguments, ExchangeReader message) {
        return operation.family() == Family.ANY
                ? new RawCall(baseUri, options, credentials, json).request(arguments, message)
                : request(arguments, credentials);
    }

    /** A call without token and marks. */
    ChatwootRequest plainRequest(Arguments arguments) {
        return assembly.request(arguments);
    }

    /** Of any operation that the catalogue has, with this connection's marks. */
    ChatwootRequest request(Arguments arguments, Credentials tokens) {
        Arguments proven =
                OwnMark.in(IdentifierHash.proven(arguments, options.hmacToken()), marker);
        ChatwootRequest request =
                assembly.request(proven).withToken(tokens.tokenFor(arguments.operation()));
        OwnWriting.remember(proven, writes);
        return request;
    }
}
