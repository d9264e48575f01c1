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
package io.github.camelchatwoot.test.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.desk.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTest {
    private static final String ACCOUNT = "/api/v1/accounts/7";

    private final SimulatorClock clock = new SimulatorClock();
    private final RateLimits limits = new RateLimits(clock);

    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @Test
    void allowsThreeThousandRequestsAMinuteOfAnyKind() {
        assertThat(allowed(3000, "GET", ACCOUNT + "/labels", "a")).isEqualTo(3000);
        assertThat(limits.exceededBy(request("GET", "/api", null))).isTrue();

        clock.advance(Duration.ofMinutes(1));
        assertThat(limits.exceededBy(request("GET", "/api", null))).isFalse();
    }

    @Test
    void neverLimitsTheHealthCheck() {
        assertThat(allowed(3001, "GET", "/health", null)).isEqualTo(3001);
    }

    @Test
    void limitsReportsPerTokenAndPerAccount() {
        String reports = "/api/v2/accounts/7/reports/summary";
        assertThat(allowed(150, "GET", reports, "a")).isEqualTo(100);
        assertThat(allowed(150, "GET", reports, "b")).isEqualTo(100);
        assertThat(allowed(150, "GET", "/api/v2/accounts/8/reports", "a")).isEqualTo(100);
    }

    @Test
    void limitsUploadsPerHour() {
        assertThat(allowed(61, "POST", ACCOUNT + "/upload", "a")).isEqualTo(60);
        clock.advance(Duration.ofHours(1));
        assertThat(allowed(1, "POST", ACCOUNT + "/upload", "a")).isEqualTo(1);
    }

    @Test
    void limitsOnlyTheReadingOfConversationCounts() {
        String meta = ACCOUNT + "/conversations/meta";
        assertThat(allowed(40, "GET", meta, "a")).isEqualTo(30);
        assertThat(allowed(40, "POST", meta, "a")).isEqualTo(40);
    }

    private int allowed(int times, String method, String path, String token) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limits.exceededBy(request(method, path, token)) ? 0 : 1;
        }
        return allowed;
    }

    private static RawRequest request(String method, String path, String token) {
        Map<String, String> headers = token == null ? Map.of() : Map.of("api_access_token", token);
        return new RawRequest(method, path, null, headers, new byte[0], List.of());
    }
}
