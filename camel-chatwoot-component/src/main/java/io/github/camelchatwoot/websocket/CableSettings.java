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

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

/** What a user can choose about the websocket. A client takes a copy. */
public final class CableSettings {

    /** How often to say that somebody is there; agents count as offline after it. */
    public static final Duration PRESENCE = Duration.ofSeconds(20);

    private final URI address;
    private SSLContext sslContext;
    private HostnameVerifier hostnameVerifier;
    private CableProxy proxy;
    private Executor executor;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration confirmationTimeout = Duration.ofSeconds(10);
    private Duration staleAfter = Duration.ofSeconds(9);
    private Duration presenceInterval = PRESENCE;
    private Duration firstDelay = Duration.ofSeconds(1);
    private Duration maxDelay = Duration.ofMinutes(1);
    private int maxFrameBytes = 16 << 20;

    private CableSettings(URI address) {
        this.address = address;
    }

    /**
     * @param baseUrl the server's http or https address, where {@code /cable} is appended
     */
    public static CableSettings of(URI baseUrl) {
        return new CableSettings(CableAddress.of(baseUrl));
    }

    /** Without it the JDK's own. */
    public CableSettings sslContext(SSLContext context) {
        sslContext = context;
        return this;
    }

    /** Without it the certificate has to name the host, as HTTPS wants it. */
    public CableSettings hostnameVerifier(HostnameVerifier verifier) {
        hostnameVerifier = verifier;
        return this;
    }

    /** Without it none. */
    public CableSettings proxy(CableProxy through) {
        proxy = through;
        return this;
    }

    /**
     * Without it own daemon threads.
     *
     * @param threads must have two for this client: one that reads, which blocks while the listener
     *     does, and one for presence
     */
    public CableSettings executor(Executor threads) {
        executor = threads;
        return this;
    }

    /** For TCP, TLS and the handshake; 10 s. */
    public CableSettings connectTimeout(Duration timeout) {
        connectTimeout = positive("connectTimeout", timeout);
        return this;
    }

    /** For the server's welcome, and for its confirmation of the subscription; 10 s. */
    public CableSettings confirmationTimeout(Duration timeout) {
        confirmationTimeout = positive("confirmationTimeout", timeout);
        return this;
    }

    /** The silence after which a connection counts as dead; 9 s, as the server pings each 3 s. */
    public CableSettings staleAfter(Duration silence) {
        staleAfter = positive("staleAfter", silence);
        return this;
    }

    /**
     * How often to say that the person or contact is there; 20 s, after which agents count as
     * offline. Online agents are assigned conversations.
     *
     * @param interval null for never; subscribing says it once all the same
     */
    public CableSettings presenceInterval(Duration interval) {
        presenceInterval = interval == null ? null : positive("presenceInterval", interval);
        return this;
    }

    /**
     * The pause after a failure: doubled each time, shortened by up to half at random.
     *
     * @param first 1 s unless told
     * @param longest 1 minute unless told
     */
    public CableSettings delays(Duration first, Duration longest) {
        firstDelay = positive("first delay", first);
        maxDelay = positive("longest delay", longest);
        return this;
    }

    /** Longer messages are skipped; 16 MiB. */
    public CableSettings maxFrameBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxFrameBytes is 1 or more, not " + bytes);
        }
        maxFrameBytes = bytes;
        return this;
    }

    private static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "%s is longer than nothing, not %s".formatted(name, value));
        }
        return value;
    }

    CableSettings copy() {
        return new CableSettings(address)
                .sslContext(sslContext)
                .hostnameVerifier(hostnameVerifier)
                .proxy(proxy)
                .executor(executor)
                .connectTimeout(connectTimeout)
                .confirmationTimeout(confirmationTimeout)
                .staleAfter(staleAfter)
                .presenceInterval(presenceInterval)
                .delays(firstDelay, maxDelay)
                .maxFrameBytes(maxFrameBytes);
    }

    URI address() {
        return address;
    }

    SSLContext sslContext() {
        return sslContext;
    }

    HostnameVerifier hostnameVerifier() {
        return hostnameVerifier;
    }

    CableProxy proxy() {
        return proxy;
    }

    Executor executor() {
        return executor;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration confirmationTimeout() {
        return confirmationTimeout;
    }

    Duration staleAfter() {
        return staleAfter;
    }

    Duration presenceInterval() {
        return presenceInterval;
    }

    int maxFrameBytes() {
        return maxFrameBytes;
    }

    Backoff backoff(Timing timing) {
        return new Backoff(firstDelay, maxDelay, timing.random());
    }
}
