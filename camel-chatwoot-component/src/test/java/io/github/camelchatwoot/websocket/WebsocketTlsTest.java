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

import java.nio.file.Path;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A route follows what the camel-http component says about TLS. */
class WebsocketTlsTest extends WebsocketRoutes {

    private static final String ROUTE =
            QUICK + "&events=message_created&pubsubToken=t&testConnectionOnStartup=true&baseUrl=";

    @Test
    void theHttpComponentDecidesWhomToTrust(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.of("localhost", folder);
        try (var server =
                certificate.server(
                        line -> {
                            line.subscribe();
                            line.sendMessage("Hello");
                            line.waitForEnd();
                        })) {
            assertThatThrownBy(() -> route(ROUTE + server.baseUrl()))
                    .hasStackTraceContaining("certification path");

            camel.getComponent("https", HttpComponent.class)
                    .setSslContextParameters(trusting(certificate));
            camel.removeRoute("events");
            route("trusting", ROUTE + server.baseUrl(), e -> {});
            await().until(() -> !received.isEmpty());
            assertThat(receivedContents()).containsExactly("Hello");
        }
    }

    private static SSLContextParameters trusting(Certificate certificate) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + certificate.trustStore());
        store.setPassword(Certificate.PASSWORD);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
