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
package io.github.camelchatwoot.test;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlayDeskTest {

    private static final Map<String, String> SERVER =
            Map.of(
                    "CHATWOOT_BASE_URL", "https://chat.example.com",
                    "CHATWOOT_ACCOUNT_ID", "7",
                    "CHATWOOT_API_TOKEN", "secret");

    @Test
    void isASimulatorWhenNothingIsSaid() {
        try (PlayDesk desk = PlayDesk.from(Map.of())) {
            assertThat(desk.baseUrl()).isEqualTo(desk.simulator().baseUrl());
            assertThat(desk.publicUrl()).isEqualTo("http://127.0.0.1:" + desk.webhookPort());
        }
    }

    @Test
    void isTheServerThatTheEnvironmentNames() {
        PlayDesk desk = PlayDesk.from(SERVER);

        assertThat(desk.simulator()).isNull();
        assertThat(desk.accountId()).isEqualTo(7);
        assertThat(desk.publicUrl()).isEqualTo("http://127.0.0.1:" + desk.webhookPort());
        assertThat(desk).asString().doesNotContain("secret");
    }

    @Test
    void aServerElsewhereIsToldAnotherAddress() {
        Map<String, String> environment = new HashMap<>(SERVER);
        environment.put("WEBHOOK_PUBLIC_URL", "https://tunnel.example.com/");
        int port = PlayDesk.from(SERVER).webhookPort();
        environment.put("WEBHOOK_PORT", Integer.toString(port));
        PlayDesk desk = PlayDesk.from(environment);

        assertThat(desk.publicUrl()).isEqualTo("https://tunnel.example.com");
        assertThat(desk.webhookPort()).isEqualTo(port);
    }

    @Test
    void halfAServerIsNone() {
        assertThatThrownBy(() -> PlayDesk.from(Map.of("CHATWOOT_ACCOUNT_ID", "7")))
                .hasMessageContaining("none of them for the simulator");
    }

    @Test
    void anAccountIsANumber() {
        Map<String, String> environment = new HashMap<>(SERVER);
        environment.put("CHATWOOT_ACCOUNT_ID", "acme");

        assertThatThrownBy(() -> PlayDesk.from(environment))
                .hasMessage("CHATWOOT_ACCOUNT_ID has to be a number: acme");
    }

    @Test
    void aPortIsOneThatNobodyHas() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>(SERVER);
            environment.put("WEBHOOK_PORT", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() -> PlayDesk.from(environment))
                    .hasMessageStartingWith(
                            "WEBHOOK_PORT %d can't be listened at: ", taken.getLocalPort());
        }
    }
}
