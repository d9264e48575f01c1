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

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Writes the HTTP request: our few headers, the body, and nothing from any exchange. The token's
 * header has dashes because many proxies drop names with underscores; Rails reads both.
 */
final class RequestWriter {

    private static final String TOKEN_HEADER = "api-access-token";
    private static final String OUR_USER_AGENT =
            "camel-chatwoot/"
                    + Optional.ofNullable(RequestWriter.class.getPackage())
                            .map(Package::getImplementationVersion)
                            .orElse("1");

    private final String accept;
    private final String userAgent;

    /**
     * @param userAgent null for ours
     */
    RequestWriter(String accept, String userAgent) {
        this.accept = accept;
        this.userAgent = userAgent == null ? OUR_USER_AGENT : userAgent;
    }

    /** Null if there is no body. One entity serves all attempts of a call. */
    static HttpEntity entity(RequestBody body) {
        if (body instanceof RequestBody.Json json) {
            return new ByteArrayEntity(json.bytes(), ContentType.APPLICATION_JSON);
        }
        return body instanceof RequestBody.Multipart multipart
                ? new MultipartEntity(multipart.parts())
                : null;
    }

    HttpUriRequestBase write(String method, URI uri, Token token, HttpEntity entity) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        request.setHeader(HttpHeaders.USER_AGENT, userAgent);
        if (token != null) {
            // sensitive: camel-http's activity log masks it
            request.setHeader(new BasicHeader(TOKEN_HEADER, token.value(), true));
        }
        request.setEntity(entity == null ? null : brokenOff(entity, request));
        return request;
    }

    /** HttpClient ends the chunks of a body that fails, as if it were whole: the server may act. */
    private static HttpEntity brokenOff(HttpEntity entity, HttpUriRequestBase request) {
        return new HttpEntityWrapper(entity) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                try {
                    super.writeTo(out);
                } catch (UnreadableBodyException e) {
                    request.cancel();
                    throw e;
                }
            }
        };
    }
}
