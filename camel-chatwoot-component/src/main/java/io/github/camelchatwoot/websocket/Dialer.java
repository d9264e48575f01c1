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
package io.github.camelchatwoot.websocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens the line that a websocket runs on: through a proxy and with TLS, if need be. */
final class Dialer {

    private final CableSettings settings;
    private final Socket tcp;
    private final Deadline deadline;
    private final String host;
    private final int port;

    /**
     * @param tcp to be connected; whoever closes it ends the attempt
     */
    Dialer(CableSettings settings, Socket tcp, Deadline deadline) {
        this.settings = settings;
        this.tcp = tcp;
        this.deadline = deadline;
        URI address = settings.address();
        this.host = address.getHost().replaceAll("[\\[\\]]", "");
        this.port = address.getPort() > 0 ? address.getPort() : isSecure() ? 443 : 80;
    }

    private boolean isSecure() {
        return settings.address().getScheme().equals("wss");
    }

    /** Encrypted or not, ready for the websocket's handshake. */
    Socket dial() throws IOException {
        CableProxy proxy = settings.proxy();
        if (proxy == null) {
            connect(host, port);
        } else {
            connect(proxy.host(), proxy.port());
            tunnel(proxy);
        }
        tcp.setTcpNoDelay(true);
        return isSecure() ? encrypted() : tcp;
    }

    private void connect(String name, int number) throws IOException {
        InetSocketAddress address = new InetSocketAddress(name, number);
        if (address.isUnresolved()) {
            throw new UnknownHostException(name);
        }
        tcp.connect(address, deadline.millis());
    }

    private void tunnel(CableProxy proxy) throws IOException {
        String target = settings.address().getHost() + ":" + port;
        String login = proxy.authorization();
        String request =
                "CONNECT %s HTTP/1.1\r\nHost: %<s\r\n%s\r\n"
                        .formatted(
                                target,
                                login == null ? "" : "Proxy-Authorization: " + login + "\r\n");
        tcp.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        HttpHead answer = HttpHead.read(tcp, tcp.getInputStream(), deadline);
        if (answer.status() / 100 != 2) {
            throw new CableException(
                    "The proxy %s answered %d to a tunnel to %s"
                            .formatted(proxy, answer.status(), target));
        }
    }

    private SSLSocket encrypted() throws IOException {
        SSLContext context = settings.sslContext();
        SSLSocketFactory factory =
                context == null
                        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                        : context.getSocketFactory();
        tcp.setSoTimeout(deadline.millis());
        SSLSocket line = (SSLSocket) factory.createSocket(tcp, host, port, true);
        if (settings.hostnameVerifier() == null) {
            SSLParameters parameters = line.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            line.setSSLParameters(parameters);
        }
        line.startHandshake();
        if (settings.hostnameVerifier() != null
                && !settings.hostnameVerifier().verify(host, line.getSession())) {
            throw new SSLPeerUnverifiedException("its certificate is not for " + host);
        }
        return line;
    }
}
