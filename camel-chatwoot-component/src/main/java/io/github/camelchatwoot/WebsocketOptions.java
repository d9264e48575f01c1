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
package io.github.camelchatwoot;

import java.time.Duration;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelchatwoot.websocket.CableSettings;

/** How chatwoot:websocket connects, and when it counts as disconnected. */
@UriParams
public class WebsocketOptions {

    @UriParam(
            label = "consumer,security",
            secret = true,
            description =
                    "The pubsub token of a contact, from the answers of the client API: then only what this contact may see is received. Without it everything that the owner of accessToken may see.")
    private String pubsubToken;

    @UriParam(
            label = "consumer",
            description =
                    "Whether to keep the owner of the token online. Chatwoot assigns conversations to agents who are.")
    private boolean presence;

    @UriParam(
            label = "consumer",
            description =
                    "Whether the route fails to start if the first attempt to connect fails. Else it starts, and goes on trying.")
    private boolean testConnectionOnStartup;

    @UriParam(
            label = "consumer",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "How long the connection may be missing before the health check says DOWN, in milliseconds.")
    private long downAfter = 60_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description =
                    "The pause after a failed attempt, in milliseconds. It doubles each time, and is shortened by up to half at random.")
    private long reconnectDelay = 1_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "The longest such pause, in milliseconds.")
    private long maxReconnectDelay = 60_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "9000",
            javaType = "java.time.Duration",
            description =
                    "The silence after which a connection counts as dead, in milliseconds. Chatwoot sends a ping every 3 seconds.")
    private long pingTimeout = 9_000;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description =
                    "How long to wait for the server to confirm the subscription, in milliseconds. To a wrong token it never answers.")
    private long confirmationTimeout = 10_000;

    public String getPubsubToken() {
        return pubsubToken;
    }

    public void setPubsubToken(String pubsubToken) {
        this.pubsubToken = pubsubToken;
    }

    public boolean isPresence() {
        return presence;
    }

    public void setPresence(boolean presence) {
        this.presence = presence;
    }

    public boolean isTestConnectionOnStartup() {
        return testConnectionOnStartup;
    }

    public void setTestConnectionOnStartup(boolean testConnectionOnStartup) {
        this.testConnectionOnStartup = testConnectionOnStartup;
    }

    public long getDownAfter() {
        return downAfter;
    }

    public void setDownAfter(long downAfter) {
        this.downAfter = downAfter;
    }

    public long getReconnectDelay() {
        return reconnectDelay;
    }

    public void setReconnectDelay(long reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public long getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    public void setMaxReconnectDelay(long maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public long getPingTimeout() {
        return pingTimeout;
    }

    public void setPingTimeout(long pingTimeout) {
        this.pingTimeout = pingTimeout;
    }

    public long getConfirmationTimeout() {
        return confirmationTimeout;
    }

    public void setConfirmationTimeout(long confirmationTimeout) {
        this.confirmationTimeout = confirmationTimeout;
    }

    /**
     * @throws IllegalArgumentException if it could never work
     */
    void check() {
        if (downAfter < 0 || reconnectDelay < 1 || confirmationTimeout < 1) {
            throw new IllegalArgumentException(
                    "reconnectDelay and confirmationTimeout have to be above 0, downAfter not below");
        } else if (maxReconnectDelay < reconnectDelay) {
            throw new IllegalArgumentException(
                    "maxReconnectDelay has to be reconnectDelay or more");
        } else if (pingTimeout <= 3_000) {
            throw new IllegalArgumentException(
                    "pingTimeout has to be above 3000: Chatwoot sends a ping every 3 seconds");
        }
    }

    /** Fills in what these options decide. */
    public CableSettings settings(CableSettings settings) {
        return settings.confirmationTimeout(Duration.ofMillis(confirmationTimeout))
                .staleAfter(Duration.ofMillis(pingTimeout))
                .presenceInterval(presence ? CableSettings.PRESENCE : null)
                .delays(Duration.ofMillis(reconnectDelay), Duration.ofMillis(maxReconnectDelay));
    }
}
