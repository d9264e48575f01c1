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
package io.github.camelchatwoot.client;

import java.io.Closeable;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.meter.CallMeter;
import io.github.camelchatwoot.meter.CallOutcome;

/**
 * Sends calls to one Chatwoot server, repeats them as the {@link RetryPolicy} says, and turns what
 * is no success into a {@link ChatwootException}. Safe for use by many threads.
 */
public final class ChatwootClient implements Closeable {

    private final HttpConnection connection;
    private final RetryPolicy retries;
    private final Pause pause;
    private final UnaryOperator<ChatwootException> explanation;
    private final RequestWriter api;
    private final RequestWriter files;
    private final CallMeter meter;

    public ChatwootClient(HttpConnection connection, RetryPolicy retries) {
        this(connection, retries, Pause.real());
    }

    public ChatwootClient(HttpConnection connection, RetryPolicy retries, Pause pause) {
        this(connection, retries, pause, UnaryOperator.identity(), CallMeter.NONE);
    }

    /**
     * @param connection stays open when this client is closed
     * @param pause closed with this client
     * @param explanation given the exception of a call, gives the one to throw: itself or a better
     * @param meter told of each call and each repeat
     */
    public ChatwootClient(
            HttpConnection connection,
            RetryPolicy retries,
            Pause pause,
            UnaryOperator<ChatwootException> explanation,
            CallMeter meter) {
        this.connection = connection;
        this.explanation = explanation;
        this.retries = retries;
        this.pause = pause;
        this.meter = meter;
        this.api = new RequestWriter("application/json", connection.userAgent());
        this.files = new RequestWriter("*/*", connection.userAgent());
    }

    /** Sends and hands back the open answer, which the caller closes. */
    public ChatwootResponse send(ChatwootRequest request) throws ChatwootException {
        return send(request, response -> response);
    }

    /**
     * Sends and reads the answer. A connection that breaks while it is read is treated like one
     * that broke before: a call that is harmless to repeat is made again.
     */
    public <T> T send(ChatwootRequest request, AnswerReader<T> reader) throws ChatwootException {
        if (!isOurs(request.uri())) {
            throw ChatwootValidationException.refused(
                    request.operation(), "its address is not on " + connection.origin());
        }
        try {
            return run(
                    new Call(connection, api, request, RedirectRule.API, meter), request, reader);
        } catch (ChatwootException failed) {
            throw explanation.apply(failed);
        }
    }

    private <T> T run(Call call, ChatwootRequest request, AnswerReader<T> reader)
            throws ChatwootException {
        long begun = System.nanoTime();
        CallOutcome outcome = CallOutcome.ERROR;
        try {
            T answer = call.run(reader, retries, pause);
            outcome = CallOutcome.SUCCESS;
            return answer;
        } catch (ChatwootException failed) {
            outcome = CallOutcome.of(failed);
            throw failed;
        } finally {
            meter.done(request.operation(), outcome, System.nanoTime() - begun);
        }
    }

    /**
     * Opens a file, wherever redirects lead.
     *
     * @param operation name for exception messages
     * @param uri absolute http or https address
     * @param token goes only to this client's own server; may be null
     */
    public ChatwootResponse download(String operation, URI uri, Token token)
            throws ChatwootException {
        return open(operation, uri, token, RedirectRule.FILE);
    }

    /**
     * Opens a file of somebody else's, without a token.
     *
     * @param check throws an IllegalArgumentException with the reason why the address, or one that
     *     a redirect leads to, is refused
     */
    public ChatwootResponse fetch(String operation, URI uri, Consumer<URI> check)
            throws ChatwootException {
        check.accept(uri);
        return open(operation, uri, null, RedirectRule.checked(check));
    }

    private ChatwootResponse open(String operation, URI uri, Token token, RedirectRule redirects)
            throws ChatwootException {
        ChatwootRequest request;
        try {
            request =
                    ChatwootRequest.of(operation, "GET", uri).withToken(isOurs(uri) ? token : null);
        } catch (IllegalArgumentException e) {
            throw ChatwootValidationException.refused(
                    operation, "the file can't be fetched: " + e.getMessage());
        }
        Call call = new Call(connection, files, request, redirects, meter);
        return run(call, request, response -> response);
    }

    private boolean isOurs(URI uri) {
        return Origin.of(uri).equals(connection.origin());
    }

    /** Ends waits between attempts: their calls fail with what they were waiting for. */
    @Override
    public void close() {
        pause.close();
    }
}
