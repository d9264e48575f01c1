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
package io.github.camelchatwoot.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import io.github.camelchatwoot.client.ChatwootRequest;
import io.github.camelchatwoot.client.RequestBody;
import io.github.camelchatwoot.client.Token;
import io.github.camelchatwoot.response.Payload;

/**
 * {@code chatwoot:call}: any path of the server. The author writes the path; what an expression in
 * it yields is one segment, whatever it contains. A Map, an object or text in the body is the
 * request's JSON, that of a DELETE only with {@code body=merge}.
 */
public final class RawCall {

    private final URI baseUri;
    private final CallOptions options;
    private final Credentials credentials;
    private final Json json;

    public RawCall(URI baseUri, CallOptions options, Credentials credentials, Json json) {
        this.baseUri = baseUri;
        this.options = options;
        this.credentials = credentials;
        this.json = json;
    }

    /**
     * @throws IllegalArgumentException if the path can't be one, or the body can't be JSON
     */
    public ChatwootRequest request(Arguments arguments, IncomingMessage message) {
        Object chosen = arguments.get("method");
        String method = chosen == null ? "GET" : chosen.toString();
        String path = path(arguments.get("path"), arguments);
        StringBuilder query = new StringBuilder();
        if (arguments.get("query") instanceof Map<?, ?> parameters) {
            parameters.forEach(
                    (name, value) -> RequestAssembly.appendTo(query, name.toString(), value));
        }
        Token token = credentials.tokenForPath(arguments.operation(), path);
        return new ChatwootRequest(
                "call",
                method,
                URI.create(baseUri + path + query),
                token,
                takesBody(method) ? body(message) : RequestBody.none(),
                !method.equals("POST"),
                Map.of());
    }

    private boolean takesBody(String method) {
        return switch (method) {
            case "GET" -> false;
            case "DELETE" -> options.body() == BodyMode.MERGE;
            default -> options.body() != BodyMode.IGNORE;
        };
    }

    private String path(Object value, Arguments arguments) {
        if (!(value instanceof MixedText text) || !text.toString().startsWith("/")) {
            throw new IllegalArgumentException(
                    "path has to be written in the URI and begin with /, such as path=/api/v1/accounts/{accountId}/agents");
        }
        StringBuilder path = new StringBuilder();
        for (MixedText.Run run : text.runs()) {
            path.append(run.byAuthor() ? written(run.text()) : Percent.segment(run.text()));
        }
        if (Arrays.asList(path.toString().split("/")).contains("..")) {
            throw new IllegalArgumentException("path may not step up by ..");
        }
        return path.toString();
    }

    private String written(String text) {
        String path = text;
        if (path.contains("{accountId}")) {
            if (options.accountId() == null) {
                throw new IllegalArgumentException(
                        "path has {accountId} in it, and no account is configured");
            }
            path = path.replace("{accountId}", options.accountId().toString());
        }
        if (path.contains("?") || path.contains("#")) {
            throw new IllegalArgumentException(
                    "path ends before the query; give that as query={\"page\": 2}");
        }
        return path.replace(" ", "%20");
    }

    private RequestBody body(IncomingMessage message) {
        Object body = message.body();
        if (body == null || Payload.isPayload(body)) {
            return RequestBody.none();
        }
        if (body instanceof Map || !body.getClass().getName().startsWith("java.")) {
            return RequestBody.json(json.bytes(RequestAssembly.resolved(json.plain(body))));
        }
        String text = BodyReader.text(message, body);
        return text == null || text.isBlank()
                ? RequestBody.none()
                : RequestBody.json(Percent.whole(text).getBytes(StandardCharsets.UTF_8));
    }
}
