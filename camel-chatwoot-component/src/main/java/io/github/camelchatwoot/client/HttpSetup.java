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
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

import static java.net.http.HttpClient.Builder.NO_PROXY;

/**
 * How a camel-http component reaches a server, for a connection that the component does not make
 * itself. A connection manager of the component's own can't be asked; then the JDK's TLS holds.
 *
 * @param tls null for the JDK's own
 */
public record HttpSetup(SSLContext tls, ProxySelector proxy, Duration connectTimeout) {

    private static final long CAMEL_DEFAULT = 180_000;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /**
     * @param httpComponent name of a camel-http component; null picks {@code http} or {@code https}
     * @throws IllegalArgumentException if it is set up in a way that a websocket can't follow
     */
    public static HttpSetup of(CamelContext camelContext, String httpComponent, URI baseUrl) {
        Origin origin = Origin.of(baseUrl);
        String name = httpComponent == null ? origin.scheme() : httpComponent;
        if (!(camelContext.getComponent(name) instanceof HttpComponent http)) {
            throw new IllegalArgumentException(
                    "There is no camel-http component with the name " + name);
        }
        boolean secure = origin.scheme().equals("https");
        if (secure && !(http.getX509HostnameVerifier() instanceof DefaultHostnameVerifier)) {
            throw new IllegalArgumentException(
                    "a websocket can't use the x509HostnameVerifier of the component %s: the certificate has to name the host"
                            .formatted(name));
        }
        return new HttpSetup(
                secure ? tls(camelContext, http, name) : null,
                proxy(http, name, baseUrl.getHost()),
                connectTimeout(http));
    }

    private static SSLContext tls(CamelContext camelContext, HttpComponent http, String name) {
        SSLContextParameters parameters = http.getSslContextParameters();
        if (parameters == null && http.isUseGlobalSslContextParameters()) {
            parameters = camelContext.getSSLContextParameters();
        }
        try {
            return parameters == null ? null : parameters.createSSLContext(camelContext);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The sslContextParameters of the component %s can't be used".formatted(name),
                    e);
        }
    }

    /** Under their old names, too, as camel-http does. */
    @SuppressWarnings("deprecation")
    private static ProxySelector proxy(HttpComponent http, String name, String host) {
        String proxy = either(http.getProxyAuthHost(), http.getProxyHost());
        Integer port = either(http.getProxyAuthPort(), http.getProxyPort());
        if (proxy == null || port == null) {
            return http.isUseSystemProperties() ? ProxySelector.getDefault() : NO_PROXY;
        } else if (isReachedDirectly(host, http.getNonProxyHosts())) {
            return NO_PROXY;
        } else if (http.getProxyAuthUsername() != null) {
            throw new IllegalArgumentException(
                    "a websocket can't log in at a proxy: the component %s has a proxyAuthUsername; use a proxy without, or name the server in nonProxyHosts"
                            .formatted(name));
        }
        return ProxySelector.of(InetSocketAddress.createUnresolved(proxy, port));
    }

    private static <T> T either(T one, T other) {
        return one == null ? other : one;
    }

    /** As camel-http reads the option: names with commas, in which a star stands for anything. */
    private static boolean isReachedDirectly(String host, String nonProxyHosts) {
        return nonProxyHosts != null
                && Arrays.stream(nonProxyHosts.split(","))
                        .map(pattern -> pattern.strip().replace(".", "\\.").replace("*", ".*"))
                        .anyMatch(pattern -> host.matches("(?i)" + pattern));
    }

    private static Duration connectTimeout(HttpComponent http) {
        long millis = http.getConnectTimeout();
        return millis == CAMEL_DEFAULT || millis <= 0 ? CONNECT : Duration.ofMillis(millis);
    }
}
