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

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.client.AnswerReader;
import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.ChatwootRequest;
import io.github.camelchatwoot.client.Pause;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.composite.Composites;
import io.github.camelchatwoot.composite.NotPendingException;
import io.github.camelchatwoot.composite.Result;
import io.github.camelchatwoot.composite.Steps;
import io.github.camelchatwoot.composite.Turn;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.response.Content;
import io.github.camelchatwoot.response.PageWalk;
import io.github.camelchatwoot.response.Pages;
import io.github.camelchatwoot.response.Rows;
import io.github.camelchatwoot.response.StoredFile;

/** Makes the calls of one endpoint. It keeps nothing between two messages. */
public class ChatwootProducer extends DefaultProducer {

    private final ProducerParts parts;
    private final ChatwootEndpoint endpoint;
    private final ChatwootConfiguration configuration;
    private final AnswerReader<Answer> asJson;
    private final AnswerReader<Answer> asText;
    private ChatwootClient client;
    private Pause pause;

    ChatwootProducer(ChatwootEndpoint endpoint, ProducerParts parts) {
        super(endpoint);
        this.parts = parts;
        this.endpoint = endpoint;
        this.configuration = endpoint.getConfiguration();
        this.asJson = AnswerReader.json(Json.WIRE, configuration.getMaxAnswerSize());
        this.asText = AnswerReader.text(configuration.getMaxAnswerSize());
    }

    @Override
    public void process(Exchange exchange) throws ChatwootException {
        Operation operation = parts.operation();
        try {
            ExchangeReader message = new ExchangeReader(exchange, origin());
            Arguments arguments =
                    parts.names()
                            .resolved(
                                    parts.plan()
                                            .arguments(message, message.takeParameters(), message),
                                    (list, as) -> list(exchange, list, as));
            if (operation.isComposite()) {
                compose(exchange, arguments);
                return;
            }
            if (configuration.getPages() != ChatwootConfiguration.Pages.ONE) {
                writePages(exchange, arguments, message);
                return;
            }
            if (parts.isOnlyWhilePending()) {
                sendWhilePending(exchange, arguments, message);
            } else {
                callOnce(exchange, arguments, parts.request(arguments, message));
            }
        } catch (IllegalArgumentException e) {
            throw ChatwootValidationException.refused(operation.name(), e);
        } catch (StackOverflowError endless) {
            throw ChatwootValidationException.refused(
                    operation.name(), "a value contains itself, or is nested too deep to be sent");
        }
    }

    private void sendWhilePending(Exchange exchange, Arguments arguments, ExchangeReader message)
            throws ChatwootException {
        try {
            Turn.whilePending(
                    steps(exchange, arguments),
                    arguments.get("conversationId"),
                    () -> {
                        callOnce(exchange, arguments, parts.request(arguments, message));
                        return null;
                    });
        } catch (NotPendingException e) {
            exchange.getMessage().setHeader(ChatwootConstants.SKIPPED, e.getMessage());
        }
    }

    private void callOnce(Exchange exchange, Arguments arguments, ChatwootRequest request)
            throws ChatwootException {
        if (configuration.isRows()) {
            writeRows(exchange, arguments, request);
            return;
        }
        Operation operation = arguments.operation();
        Answer answer = call(exchange, request, operation.answer().isText());
        Content content =
                operation.family() == Family.ANY || operation.answer().isText()
                        ? Content.whole(answer.status(), answer.empty(), answer.value())
                        : Content.of(operation, answer, page(arguments));
        new ExchangeWriter(exchange, origin()).write(arguments, content);
    }

    private void compose(Exchange exchange, Arguments arguments) throws ChatwootException {
        Result result = result(arguments, steps(exchange, arguments));
        if (result.skipped() == null) {
            Content content =
                    Content.ofThing(
                            arguments.operation(), result.thing(), result.meta(), result.ids());
            new ExchangeWriter(exchange, origin()).write(arguments, content);
            if (result.thing() instanceof StoredFile file) {
                downloads().write(exchange, file);
            }
        } else {
            exchange.getMessage().setHeader(ChatwootConstants.SKIPPED, result.skipped());
        }
    }

    private Steps steps(Exchange exchange, Arguments arguments) {
        return new Steps(
                (step, as) -> step(exchange, step, as),
                new Steps.Setting(
                        parts.credentials().reader(),
                        ExchangeReader.isRedelivered(exchange),
                        parts.isOnlyWhilePending()),
                shared().lock(configuration),
                origin(),
                arguments.get("accountId"),
                pause,
                shared().roundRobin());
    }

    private Downloads downloads() {
        return new Downloads(
                parts.operation().name(),
                client,
                parts.baseUri(),
                configuration.getMaxDownloadSize());
    }

    /** If a step fails, what was done before it is told. */
    private static Result result(Arguments arguments, Steps steps) throws ChatwootException {
        Operation operation = arguments.operation();
        ChatwootException failure;
        try {
            if (!arguments.unknownFields().isEmpty()) {
                throw new IllegalArgumentException(
                        "unknownFields=send is for single calls, and nobody would get %s"
                                .formatted(String.join(", ", arguments.unknownFields().keySet())));
            }
            return Composites.of(operation).run(arguments, steps);
        } catch (NotPendingException e) {
            return Result.skipped(e.getMessage());
        } catch (ChatwootException e) {
            failure = e;
        } catch (IllegalArgumentException e) {
            failure = ChatwootValidationException.refused(operation.name(), e);
        }
        failure.setDone(steps.done());
        throw failure;
    }

    /** Everything that there is of a kind, for those who go by name. */
    private List<Map<String, Object>> list(Exchange exchange, Arguments list, Token token)
            throws ChatwootException {
        Answer answer = call(exchange, parts.plainRequest(list).withToken(token), false);
        return Content.of(list.operation(), answer, 1).things();
    }

    private Content step(Exchange exchange, Arguments step, Credentials.Actor as)
            throws ChatwootException {
        ChatwootRequest request = parts.request(step, parts.credentials().as(as));
        boolean text = step.operation().answer().isText();
        Answer answer = call(exchange, request, text);
        return text
                ? Content.whole(answer.status(), answer.empty(), answer.value())
                : Content.of(step.operation(), answer, page(step));
    }

    private void writeRows(Exchange exchange, Arguments arguments, ChatwootRequest request)
            throws ChatwootException {
        boolean titled = arguments.operation().answer().titled();
        Rows rows =
                client.send(
                        within(exchange, request),
                        response -> Rows.of(response, titled, exchange::isFailed));
        exchange.getExchangeExtension().addOnCompletion(new CloseWhenDone(rows));
        Map<String, Object> meta = rows.title() == null ? null : Map.of("title", rows.title());
        Content content = new Content(200, false, rows, meta, null, Map.of());
        new ExchangeWriter(exchange, origin()).write(arguments, content);
    }

    private void writePages(Exchange exchange, Arguments first, ExchangeReader message) {
        Pages pages =
                new Pages(
                        new PageWalk(first, arguments -> callPage(exchange, arguments, message)),
                        exchange::isFailed);
        Object body = pages;
        Boolean hasMore = null;
        if (configuration.getPages() == ChatwootConfiguration.Pages.LIST) {
            List<Object> items = new ArrayList<>();
            while (items.size() < configuration.getMaxItems() && pages.hasNext()) {
                items.add(pages.next());
            }
            hasMore = pages.hasNext();
            body = items;
            pages.close();
        } else {
            exchange.getExchangeExtension().addOnCompletion(new CloseWhenDone(pages));
        }
        Content content = new Content(200, false, body, null, hasMore, Map.of());
        new ExchangeWriter(exchange, origin()).write(first, content);
    }

    private Answer callPage(Exchange exchange, Arguments arguments, ExchangeReader message) {
        try {
            return call(
                    exchange,
                    parts.request(arguments, message),
                    arguments.operation().answer().isText());
        } catch (ChatwootException e) {
            throw new RuntimeCamelException(e.getMessage(), e);
        }
    }

    private Answer call(Exchange exchange, ChatwootRequest request, boolean text)
            throws ChatwootException {
        return client.send(within(exchange, request), text ? asText : asJson);
    }

    private static ChatwootRequest within(Exchange exchange, ChatwootRequest request) {
        return request.withContextAttributes(Map.of(ChatwootRequest.EXCHANGE_ATTRIBUTE, exchange));
    }

    private static int page(Arguments arguments) {
        return arguments.get("page") instanceof Number page ? page.intValue() : 1;
    }

    private String origin() {
        return parts.baseUri().toString();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        parts.checkBot();
        client = endpoint.client();
        pause = shared().newPause();
        shared().connectionsInUse().opened(this, endpoint);
    }

    private SharedParts shared() {
        return endpoint.shared();
    }

    @Override
    protected void doStop() throws Exception {
        shared().connectionsInUse().closed(this);
        if (pause != null) {
            pause.close();
        }
        if (client != null) {
            client.close();
        }
        super.doStop();
    }

    private static final class CloseWhenDone extends SynchronizationAdapter {
        private final Closeable items;

        CloseWhenDone(Closeable items) {
            this.items = items;
        }

        @Override
        public void onDone(Exchange exchange) {
            IOHelper.close(items);
        }
    }
}
