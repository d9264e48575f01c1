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

import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server whose certificate only the given SSLContext trusts. */
class CableTlsTest {

    @TempDir static Path folder;
    private static Certificate ofLocalhost;
    private static Certificate ofAnother;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ofLocalhost = Certificate.of("localhost", folder);
        ofAnother = Certificate.of("chat.example.com", folder);
    }

    @Test
    void theGivenContextDecidesWhomToTrust() throws Exception {
        try (var server = server(ofLocalhost);
                var client =
                        client(
                                CableSettings.of(server.baseUrl())
                                        .sslContext(ofLocalhost.tls())
                                        .hostnameVerifier(new DefaultHostnameVerifier()))) {
            client.start().join();

            assertThat(server.baseUrl()).hasScheme("https");
            assertThat(client.state().isConnected()).isTrue();
        }
    }

    @Test
    void withoutItAnUnknownCertificateIsRefused() throws Exception {
        try (var server = server(ofLocalhost);
                var client = client(CableSettings.of(server.baseUrl()))) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining("can't be reached")
                    .hasMessageContaining("certification path");
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedUnlessTheVerifierTakesIt() throws Exception {
        try (var server = server(ofAnother);
                var strict =
                        client(
                                CableSettings.of(server.baseUrl())
                                        .sslContext(ofAnother.tls())
                                        .hostnameVerifier(new DefaultHostnameVerifier()));
                var withoutVerifier =
                        client(CableSettings.of(server.baseUrl()).sslContext(ofAnother.tls()));
                var lax =
                        client(
                                CableSettings.of(server.baseUrl())
                                        .sslContext(ofAnother.tls())
                                        .hostnameVerifier(NoopHostnameVerifier.INSTANCE))) {
            assertThatThrownBy(() -> strict.start().join())
                    .hasMessageContaining("its certificate is not for localhost");
            assertThatThrownBy(() -> withoutVerifier.start().join())
                    .hasMessageContaining("No subject alternative DNS name matching localhost");
            lax.start().join();
        }
    }

    private static ScriptedCable server(Certificate certificate) {
        return certificate.server(
                line -> {
                    line.subscribe();
                    line.waitForEnd();
                });
    }

    private static CableClient client(CableSettings settings) {
        return new CableClient(settings, () -> RoomSubscription.contact("t"), new Recorder());
    }
}
