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
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How a camel-http component reaches a server, for a connection that the component does not make
 * itself. A connection manager of the component's own can't be asked; then the JDK's TLS holds.
 *
 * @param tls null for the JDK's own
 * @param proxy null for none
 * @param proxyUser null for none
 */
public record HttpSetup(
        SSLContext tls,
        HostnameVerifier hostnameVerifier,
        InetSocketAddress proxy,
        String proxyUser,
        String proxyPassword,
        Duration connectTimeout) {

    private static final long CAMEL_DEFAULT = 180_000;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /**
     * @param httpComponent name of a camel-http component; null picks {@code http} or {@code https}
     * @throws IllegalArgumentException if there is none, or if it can't be followed
     */
    public static HttpSetup of(CamelContext camelContext, String httpComponent, URI baseUrl) {
        Origin origin = Origin.of(baseUrl);
        String name = httpComponent == null ? origin.scheme() : httpComponent;
        if (!(camelContext.getComponent(name) instanceof HttpComponent http)) {
            throw new IllegalArgumentException(
                    "There is no camel-http component with the name " + name);
        } else if (http.getProxyAuthDomain() != null) {
            throw new IllegalArgumentException(
                    "a websocket can't log in at a proxy by NTLM: the component %s has a proxyAuthDomain"
                            .formatted(name));
        }
        InetSocketAddress proxy = proxy(http, baseUrl);
        return new HttpSetup(
                origin.scheme().equals("https") ? tls(camelContext, http, name) : null,
                http.getX509HostnameVerifier(),
                proxy,
                proxy == null ? null : http.getProxyAuthUsername(),
                proxy == null ? null : http.getProxyAuthPassword(),
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
    private static InetSocketAddress proxy(HttpComponent http, URI baseUrl) {
        String host = either(http.getProxyAuthHost(), http.getProxyHost());
        Integer port = either(http.getProxyAuthPort(), http.getProxyPort());
        if (host == null || port == null) {
            return http.isUseSystemProperties() ? proxyOfTheSystem(baseUrl) : null;
        }
        return isReachedDirectly(baseUrl.getHost(), http.getNonProxyHosts())
                ? null
                : InetSocketAddress.createUnresolved(host, port);
    }

    private static InetSocketAddress proxyOfTheSystem(URI baseUrl) {
        return Optional.ofNullable(ProxySelector.getDefault()).stream()
                .flatMap(system -> system.select(baseUrl).stream())
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .findFirst()
                .orElse(null);
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

    /** Without the password. */
    @Override
    public String toString() {
        return "HttpSetup[proxy=" + proxy + "]";
    }
}
