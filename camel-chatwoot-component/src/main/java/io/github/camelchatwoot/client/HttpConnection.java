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
import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/**
 * HttpClient 5 as a camel-http component builds it, for one Chatwoot server. Repeats, redirects and
 * cookies are off: the first two follow our own rules, and a session cookie got with one token must
 * not speak for another.
 */
public final class HttpConnection implements Closeable {

    private static final String HOST_ATTRIBUTE = HttpHost.class.getName();

    private final Origin origin;
    private final HttpEndpoint endpoint;
    private final HttpClient client;
    private final RequestConfig config;

    private HttpConnection(Origin origin, HttpEndpoint endpoint) {
        this.origin = origin;
        this.endpoint = endpoint;
        this.client = endpoint.getHttpClient();
        RequestConfig ofClient = client instanceof Configurable c ? c.getConfig() : null;
        this.config =
                RequestConfig.copy(ofClient == null ? RequestConfig.DEFAULT : ofClient)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build();
    }

    static HttpConnection open(CamelContext camelContext, String component, URI baseUrl) {
        Origin origin = Origin.of(baseUrl);
        if (!(camelContext.getComponent(component) instanceof HttpComponent http)) {
            throw new IllegalArgumentException(
                    "There is no camel-http component with the name " + component);
        }
        boolean named = !component.equals("http") && !component.equals("https");
        String address = baseUrl.toString();
        try {
            HttpEndpoint endpoint =
                    (HttpEndpoint)
                            http.createEndpoint(
                                    named ? component + ":" + address : address,
                                    HttpTimeouts.missingIn(http));
            endpoint.getClientBuilder()
                    .disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement();
            ServiceHelper.startService(endpoint);
            return new HttpConnection(origin, endpoint);
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "The camel-http component " + component + " can't connect to " + origin, e);
        }
    }

    /** The server that this connection was opened for. */
    public Origin origin() {
        return origin;
    }

    RequestConfig config() {
        return config;
    }

    /** The user agent that a user set on the http component, null if none. */
    String userAgent() {
        return endpoint.getUserAgent();
    }

    /**
     * @throws NotSentException if nothing was sent
     */
    ClassicHttpResponse execute(
            HttpUriRequestBase request, URI uri, Map<String, Object> contextAttributes)
            throws IOException {
        HttpHost target = HttpHost.create(uri);
        HttpClientContext context = HttpClientContext.create();
        if (endpoint.getHttpActivityListener() != null) {
            // the listener can't do without an exchange, which calls outside of routes don't have
            context.setAttribute(ChatwootRequest.EXCHANGE_ATTRIBUTE, endpoint.createExchange());
        }
        context.setAttribute(HOST_ATTRIBUTE, target);
        contextAttributes.forEach(context::setAttribute);
        request.setConfig(config);
        try {
            return client.executeOpen(target, request, context);
        } catch (IllegalStateException poolClosed) {
            throw new NotSentException(
                    new RequestFailedException("The component has been stopped", poolClosed));
        } catch (IOException e) {
            // HttpClient notes the connection's ends right before it sends the first byte
            throw context.getEndpointDetails() == null ? new NotSentException(e) : e;
        }
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownService(endpoint);
    }
}
