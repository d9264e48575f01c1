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

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server whose certificate only the given SSLContext trusts. */
class CableTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir static Path folder;
    private static SSLContext tls;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("store.p12");
        String options =
                "-genkeypair -alias cable -keyalg EC -storetype PKCS12 -storepass changeit"
                        + " -dname CN=localhost -ext SAN=dns:localhost -keystore "
                        + store;
        List<String> command = new ArrayList<>(List.of(options.split(" ")));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(keytool.waitFor()).as(said).isZero();
        tls = context(store);
    }

    @Test
    void theGivenContextDecidesWhomToTrust() throws Exception {
        try (var server = server();
                var client = client(CableSettings.of(server.baseUrl()).sslContext(tls))) {
            client.start().join();

            assertThat(server.baseUrl()).hasScheme("https");
            assertThat(client.state().isConnected()).isTrue();
        }
    }

    @Test
    void withoutItAnUnknownCertificateIsRefused() throws Exception {
        try (var server = server();
                var client = client(CableSettings.of(server.baseUrl()))) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining("can't be reached")
                    .hasMessageContaining("certification path");
        }
    }

    private static ScriptedCable server() {
        return new ScriptedCable(
                "actioncable-v1-json",
                "https",
                tls.getServerSocketFactory(),
                line -> {
                    line.subscribe();
                    line.waitForEnd();
                });
    }

    private static CableClient client(CableSettings settings) {
        return new CableClient(settings, () -> RoomSubscription.contact("t"), new Recorder());
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("cable", store.getCertificate("cable"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
