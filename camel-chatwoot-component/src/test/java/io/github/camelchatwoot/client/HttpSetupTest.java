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

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpSetupTest {

    private static final URI SERVER = URI.create("https://chat.example.com/base");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final HttpComponent https = camel.getComponent("https", HttpComponent.class);

    @AfterEach
    void stop() {
        camel.stop();
    }

    private HttpSetup setup() {
        return HttpSetup.of(camel, null, SERVER);
    }

    @Test
    void nothingSetIsNothingSpecial() {
        HttpSetup setup = setup();
        assertThat(setup.tls()).isNull();
        assertThat(setup.proxy()).isNull();
        assertThat(setup.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void tlsOfTheComponentHoldsAndThatOfTheContextIfTheComponentSaysSo() {
        camel.setSSLContextParameters(new SSLContextParameters());
        assertThat(setup().tls()).isNull();
        https.setUseGlobalSslContextParameters(true);
        assertThat(setup().tls()).isNotNull();

        SSLContextParameters unknown = new SSLContextParameters();
        unknown.setProvider("nobody");
        https.setSslContextParameters(unknown);
        assertThatThrownBy(this::setup)
                .hasMessage("The sslContextParameters of the component https can't be used");
        assertThat(HttpSetup.of(camel, null, URI.create("http://chat.example.com")).tls()).isNull();
    }

    @Test
    void verifierAndTimeoutHold() {
        https.setX509HostnameVerifier(NoopHostnameVerifier.INSTANCE);
        https.setConnectTimeout(2_000);
        assertThat(setup().hostnameVerifier()).isSameAs(NoopHostnameVerifier.INSTANCE);
        assertThat(setup().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theProxyHoldsButForHostsThatAreReachedDirectly() {
        https.setProxyHost("proxy");
        https.setProxyPort(3128);
        https.setProxyAuthUsername("user");
        https.setProxyAuthPassword("secret");
        assertThat(setup().proxy()).isEqualTo(InetSocketAddress.createUnresolved("proxy", 3128));
        assertThat(setup().proxyUser()).isEqualTo("user");
        assertThat(setup().toString()).doesNotContain("secret");

        https.setNonProxyHosts("localhost, *.example.com");
        assertThat(setup().proxy()).isNull();
        https.setNonProxyHosts("example.com");
        assertThat(setup().proxy()).isNotNull();
    }

    @Test
    void whatCanNotBeFollowedIsRefused() {
        https.setProxyAuthDomain("CORP");
        assertThatThrownBy(this::setup).hasMessageContaining("can't log in at a proxy by NTLM");
        assertThatThrownBy(() -> HttpSetup.of(camel, "log", SERVER))
                .hasMessageContaining("no camel-http component with the name log");
    }
}
