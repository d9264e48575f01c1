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
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A certificate for a host that nobody knows.
 *
 * @param tls of a server that has it, and of a client that trusts it
 * @param trustStore a file with it, as PKCS 12
 */
record Certificate(SSLContext tls, Path trustStore) {

    static final String PASSWORD = "changeit";

    static Certificate of(String host, Path folder) throws Exception {
        Path file = folder.resolve(host + ".p12");
        String options =
                "-genkeypair -alias cable -keyalg EC -storetype PKCS12 -storepass %s -dname CN=%s -ext SAN=dns:%<s -keystore %s"
                        .formatted(PASSWORD, host, file);
        List<String> command = new ArrayList<>(List.of(options.split(" ")));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(keytool.waitFor()).as(said).isZero();
        return read(file, folder.resolve(host + "-trust.p12"));
    }

    private static Certificate read(Path file, Path trustStore) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("cable", store.getCertificate("cable"));
        try (OutputStream out = Files.newOutputStream(trustStore)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return new Certificate(context, trustStore);
    }

    ScriptedCable server(ScriptedCable.Script script) {
        return new ScriptedCable(
                "actioncable-v1-json", "https", tls.getServerSocketFactory(), script);
    }
}
