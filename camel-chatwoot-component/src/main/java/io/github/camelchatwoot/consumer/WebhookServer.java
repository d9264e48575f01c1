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
package io.github.camelchatwoot.consumer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's HTTP server, whichever runtime it belongs to. */
public final class WebhookServer {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final String NAME = "platform-http";
    private static final String SERVER_LIMIT = "camel.server.maxBodySize";

    /** After this a sender that doesn't finish is let go, in milliseconds. */
    private static final int REQUEST_TIMEOUT = 60_000;

    private final CamelContext camelContext;

    public WebhookServer(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** Camel JBang makes the server while routes are built, and not twice. */
    public void prepare() {
        if (camelContext.getComponent(NAME) == null) {
            throw new IllegalArgumentException(
                    "an HTTP server is needed: add camel-platform-http-main, the platform-http starter or its Quarkus extension");
        }
    }

    Consumer consumer(String path, Processor processor) throws Exception {
        boolean vertx = isVertx();
        Map<String, Object> options = new HashMap<>();
        options.put("httpMethodRestrict", "POST");
        // a servlet's body is decoded to characters otherwise; Vert.x has the bytes, and bounds
        // them only if it reads them itself
        options.put("useStreaming", !vertx);
        if (vertx) {
            tellUnlimited(path);
        }
        PlatformHttpEndpoint endpoint =
                (PlatformHttpEndpoint) camelContext.getEndpoint(NAME + ":" + path, options);
        endpoint.setRequestTimeout(vertx ? REQUEST_TIMEOUT : 0);
        return endpoint.createConsumer(processor);
    }

    private boolean isVertx() {
        PlatformHttpComponent http = camelContext.getComponent(NAME, PlatformHttpComponent.class);
        String engine = http.getEngine() == null ? "" : http.getEngine().getClass().getName();
        return engine.isEmpty() || engine.toLowerCase(Locale.ROOT).matches(".*(vertx|quarkus).*");
    }

    private void tellUnlimited(String path) {
        boolean limited =
                camelContext
                        .getPropertiesComponent()
                        .resolveProperty(SERVER_LIMIT)
                        .or(
                                () ->
                                        camelContext
                                                .getPropertiesComponent()
                                                .resolveProperty(
                                                        "quarkus.http.limits.max-body-size"))
                        .isPresent();
        if (!limited) {
            LOG.warn(
                    "chatwoot:webhook at {}: the HTTP server reads requests of any size into memory before they are asked for a signature. Set {} (in bytes), such as 10000000.",
                    path,
                    SERVER_LIMIT);
        }
    }
}
