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

import java.net.URI;
import java.util.Map;

/**
 * One call, ready to be sent.
 *
 * @param operation name for exception messages
 * @param method HTTP method in capitals
 * @param uri absolute and already encoded; on the server of the client that sends it
 * @param token null for calls without one
 * @param repeatHarmless whether making the call twice does no more than making it once
 * @param contextAttributes put into HttpClient's context; camel-http's {@code logHttpActivity}
 *     looks there for {@link #EXCHANGE_ATTRIBUTE}
 */
public record ChatwootRequest(
        String operation,
        String method,
        URI uri,
        Token token,
        RequestBody body,
        boolean repeatHarmless,
        Map<String, Object> contextAttributes) {

    /** Key under which camel-http's activity listener expects the Camel exchange. */
    public static final String EXCHANGE_ATTRIBUTE = "org.apache.camel.Exchange";

    public ChatwootRequest {
        contextAttributes = Map.copyOf(contextAttributes);
    }

    /** A call without token and body. GET and HEAD are harmless to repeat, others are not. */
    public static ChatwootRequest of(String operation, String method, URI uri) {
        return new ChatwootRequest(
                operation, method, uri, null, RequestBody.none(), isReading(method), Map.of());
    }

    public ChatwootRequest withToken(Token newToken) {
        return new ChatwootRequest(
                operation, method, uri, newToken, body, repeatHarmless, contextAttributes);
    }

    public ChatwootRequest withBody(RequestBody newBody) {
        return new ChatwootRequest(
                operation, method, uri, token, newBody, repeatHarmless, contextAttributes);
    }

    public ChatwootRequest withRepeatHarmless(boolean harmless) {
        return new ChatwootRequest(
                operation, method, uri, token, body, harmless, contextAttributes);
    }

    public ChatwootRequest withContextAttributes(Map<String, Object> attributes) {
        return new ChatwootRequest(operation, method, uri, token, body, repeatHarmless, attributes);
    }

    /** What a server said, without the token that it may have quoted. */
    String withoutToken(String text) {
        return token == null ? text : token.hideIn(text);
    }

    static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Without query values, token and body. */
    @Override
    public String toString() {
        return operation + " " + method + " " + uri.getRawPath();
    }
}
