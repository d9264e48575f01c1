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
package io.github.camelchatwoot.request;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class AttachmentHostsTest {

    private static final String PUBLIC = "203.0.113.9";

    private static String objection(String option, String address, String resolved) {
        AttachmentHosts hosts =
                AttachmentHosts.parse(
                        option, name -> new InetAddress[] {InetAddress.getByName(resolved)});
        Throwable thrown = catchThrowable(() -> hosts.check(URI.create(address)));
        return thrown == null ? null : thrown.getMessage();
    }

    @Test
    void aHostStandsForHttpsAndItself() {
        String option = "files.example.com, http://old.example.com, big.example.com:8443";
        assertThat(objection(option, "https://files.example.com/a.pdf", PUBLIC)).isNull();
        assertThat(objection(option, "https://FILES.example.com:443/a.pdf", PUBLIC)).isNull();
        assertThat(objection(option, "http://old.example.com/a.pdf", PUBLIC)).isNull();
        assertThat(objection(option, "https://big.example.com:8443/a.pdf", PUBLIC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.com/a.pdf",
                "https://files.example.com:8443/a.pdf",
                "https://files.example.com.evil.example/a.pdf",
                "https://evil.example/files.example.com",
                "https://x.files.example.com/a.pdf",
                "https://files.example.com@evil.example/a.pdf",
                "file:///etc/passwd",
                "ftp://files.example.com/a.pdf",
                "classpath:secret.txt",
                "/etc/passwd"
            })
    void anythingElseIsRefused(String address) {
        assertThat(objection("files.example.com", address, PUBLIC)).isNotNull();
        assertThat(objection(null, address, PUBLIC)).isNotNull();
    }

    @Test
    void aWildcardStandsForAllHostsBelow() {
        assertThat(objection("*.example.com", "https://a.example.com/x", PUBLIC)).isNull();
        assertThat(objection("*.example.com", "https://b.a.example.com/x", PUBLIC)).isNull();
        assertThat(objection("*.example.com", "https://example.com/x", PUBLIC)).isNotNull();
        assertThat(objection("*.example.com", "https://badexample.com/x", PUBLIC)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void aPrivateAddressIsOnlyForAHostThatIsNamedAsItIs(String inside) {
        String address = "https://a.example.com/x";
        assertThat(objection("*.example.com", address, inside)).contains("private network");
        assertThat(objection("*.example.com,a.example.com", address, inside)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.com", "a b", "https://x.example.com/path", "ftp://x", "a*.b.c"})
    void whatIsNoHostIsRefused(String option) {
        assertThat(catchThrowable(() -> AttachmentHosts.parse(option)))
                .hasMessageContaining("'%s' is no host", option);
    }
}
