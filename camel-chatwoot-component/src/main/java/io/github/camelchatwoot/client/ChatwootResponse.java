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
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open answer. Reading the body to its end or closing gives the connection back; closing before
 * the end drops the connection at once, however much is still to come. Closing the body's stream is
 * the same as closing the answer.
 */
public final class ChatwootResponse implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ChatwootResponse.class);

    private final ChatwootRequest request;
    private final int status;
    private final AnswerHeaders headers;
    private final InputStream body;
    private final Closeable connection;

    private ChatwootResponse(
            ChatwootRequest request,
            int status,
            AnswerHeaders headers,
            InputStream body,
            Closeable connection) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body =
                new FilterInputStream(body) {
                    @Override
                    public void close() {
                        ChatwootResponse.this.close();
                    }
                };
        this.connection = connection;
    }

    static ChatwootResponse of(
            ChatwootRequest request, HttpUriRequestBase http, ClassicHttpResponse response)
            throws IOException {
        HttpEntity entity = response.getEntity();
        return new ChatwootResponse(
                request,
                response.getCode(),
                new AnswerHeaders(List.of(response.getHeaders())),
                entity == null ? InputStream.nullInputStream() : entity.getContent(),
                () -> {
                    // closing alone would read to the end; cancelling what has ended does nothing
                    http.cancel();
                    response.close();
                });
    }

    /** Stands for an answer that was lost, but is known to have been a success. */
    static ChatwootResponse done(ChatwootRequest request) {
        InputStream nothing = InputStream.nullInputStream();
        return new ChatwootResponse(request, 204, AnswerHeaders.NONE, nothing, nothing);
    }

    public String operation() {
        return request.operation();
    }

    String withoutToken(String text) {
        return request.withoutToken(text);
    }

    public int status() {
        return status;
    }

    public AnswerHeaders headers() {
        return headers;
    }

    /** The bytes as the server means them: compression is undone. */
    public InputStream body() {
        return body;
    }

    /** The same as text, in the charset that the server names, else UTF-8. */
    public Reader text() {
        return new InputStreamReader(body, BoundedText.charset(headers));
    }

    /** Never fails: who closes wants no more of the answer. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException dropped) {
            LOG.trace("The connection was dropped before the end of an answer", dropped);
        }
    }
}
