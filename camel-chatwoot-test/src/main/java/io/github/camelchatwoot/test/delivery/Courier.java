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
package io.github.camelchatwoot.test.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import io.github.camelchatwoot.test.desk.SimulatorClock;

/** Makes one attempt over HTTP: a new connection each time, redirects followed with the body. */
final class Courier {
    private static final int MOST_REDIRECTS = 10;

    private final Vertx vertx;
    private final HttpClient http;
    private final SimulatorClock clock;
    private volatile Duration timeout = Duration.ofSeconds(5);

    private record Outcome(int status, String error) {
        Attempt attempt(Instant at, Map<String, String> headers) {
            return new Attempt(at, headers, status, error);
        }
    }

    Courier(Vertx vertx, SimulatorClock clock) {
        this.vertx = vertx;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(64));
        this.clock = clock;
    }

    void timeout(Duration timeout) {
        this.timeout = timeout;
    }

    /** Reports the attempt, never at once, when the receiver has answered or has failed to. */
    void attempt(Delivery delivery, Consumer<Attempt> report) {
        Instant now = clock.now();
        Map<String, String> headers = WebhookHeaders.of(delivery, now);
        vertx.runOnContext(
                start ->
                        post(delivery.url(), headers, delivery.bytes(), MOST_REDIRECTS)
                                .otherwise(e -> failed(e, delivery))
                                .onSuccess(o -> report.accept(o.attempt(now, headers))));
    }

    private static Outcome failed(Throwable failure, Delivery delivery) {
        return new Outcome(0, Failures.sentence(failure, delivery.url()));
    }

    private Future<Outcome> post(
            String url, Map<String, String> headers, byte[] body, int redirects) {
        RequestOptions options;
        URI uri;
        try {
            uri = URI.create(url);
            options = options(uri);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
        return http.request(options)
                .compose(request -> send(request, uri, headers, body))
                .compose(
                        response ->
                                isRedirect(response) && redirects > 0
                                        ? post(
                                                location(uri, response),
                                                headers,
                                                body,
                                                redirects - 1)
                                        : Future.succeededFuture(outcome(response)));
    }

    private RequestOptions options(URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        if (uri.getHost() == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("bad URI (is not URI?): " + uri);
        }
        boolean tls = scheme.equals("https");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setTimeout(timeout.toMillis());
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, URI uri, Map<String, String> headers, byte[] body) {
        headers.forEach(request::putHeader);
        WebhookHeaders.login(uri).forEach(request::putHeader);
        return request.send(Buffer.buffer(body));
    }

    private static boolean isRedirect(HttpClientResponse response) {
        int status = response.statusCode();
        return status > 300 && status < 309 && response.getHeader("location") != null;
    }

    private static String location(URI from, HttpClientResponse response) {
        return from.resolve(response.getHeader("location")).toString();
    }

    private static Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        boolean success = status >= 200 && status < 300;
        return new Outcome(status, success ? null : status + " " + response.statusMessage());
    }
}
